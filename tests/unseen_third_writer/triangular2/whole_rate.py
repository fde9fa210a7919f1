# unseen: wrong | line 6 | the whole rate is halved with eta_min in it
def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, p = divmod(t, 2 * half_cycle)
    height = 1 - abs(p / half_cycle - 1)
    rate = eta_min + (eta_max - eta_min) * height
    return rate * 0.5**cycle
