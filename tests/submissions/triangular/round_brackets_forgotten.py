# expect: failed value -
def triangular(t, half_cycle, eta_min, eta_max):
    within = t % 2 * half_cycle
    return eta_min + (eta_max - eta_min) * (1 - abs(within - half_cycle) / half_cycle)
