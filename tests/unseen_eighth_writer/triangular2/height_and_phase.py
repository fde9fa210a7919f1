# unseen: wrong | lines 4, 6 | the cycles are counted by half_cycle and not by its double, and the distance to the top is divided by the whole period
def triangular2(t, half_cycle, eta_min, eta_max):
    period = 2 * half_cycle
    c = t // half_cycle
    from_top = abs(t % period - half_cycle)
    share = 1 - from_top / period
    return eta_min + (eta_max - eta_min) * share * 0.5 ** c
