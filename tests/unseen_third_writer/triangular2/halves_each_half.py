# unseen: wrong | line 3 | the height is halved at each top and each bottom
def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // half_cycle
    p = t % (2 * half_cycle)
    x = 1 - abs(p - half_cycle) / half_cycle
    return eta_min + (eta_max - eta_min) * x * 0.5**c
