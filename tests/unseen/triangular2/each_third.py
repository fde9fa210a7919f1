# unseen: wrong | line 6 | the height is cut to a third

def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, inside = divmod(t, 2 * half_cycle)
    height = 1 - abs(inside / half_cycle - 1)
    return eta_min + (eta_max - eta_min) * height / 3.0 ** min(cycle, 600)
