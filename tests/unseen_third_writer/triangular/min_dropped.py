# unseen: wrong | line 5 | the bottom is 0 and not eta_min on the way up
def triangular(t, half_cycle, eta_min, eta_max):
    p = t % (2 * half_cycle)
    if p <= half_cycle:
        return eta_max * p / half_cycle
    return eta_max - (eta_max - eta_min) * (p - half_cycle) / half_cycle
