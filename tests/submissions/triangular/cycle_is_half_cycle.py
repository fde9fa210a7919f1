# expect: failed value half_is_whole
def triangular(t, half_cycle, eta_min, eta_max):
    within = t % half_cycle
    middle = half_cycle / 2
    return eta_min + (eta_max - eta_min) * (1 - abs(within - middle) / middle)
