# unseen: wrong | line 3 | the number of the cycle is t // h and not t // 2 h
def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // half_cycle
    x = abs(t / half_cycle - 2 * (t // (2 * half_cycle)) - 1)
    return eta_min + (eta_max - eta_min) * (1 - x) * 0.5**c
