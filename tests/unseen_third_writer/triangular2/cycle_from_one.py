# unseen: wrong | line 3 | the cycles are counted from 1, so that the first is halved already
def triangular2(t, half_cycle, eta_min, eta_max):
    cycle = 1 + t // (2 * half_cycle)
    x = abs(t / half_cycle - 2 * cycle + 1)
    return eta_min + (eta_max - eta_min) * max(0.0, 1 - x) * 2.0 ** -cycle
