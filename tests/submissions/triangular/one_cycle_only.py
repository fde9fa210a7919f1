# expect: failed value first_cycle_only
def triangular(t, half_cycle, eta_min, eta_max):
    height = max(0, 1 - abs(t - half_cycle) / half_cycle)
    return eta_min + (eta_max - eta_min) * height
