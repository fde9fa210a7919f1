# expect: failed value saw_tooth
def triangular(t, half_cycle, eta_min, eta_max):
    part = (t % half_cycle) / half_cycle
    return eta_min + (eta_max - eta_min) * part
