# unseen: wrong | line 12 | the top of each cycle is lower than the one before

import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    cycle, length = 0, T0
    while t >= length:
        t -= length
        length *= T_mult
        cycle += 1
    top = eta_min + (eta_max - eta_min) / 2 ** cycle
    return eta_min + 0.5 * (top - eta_min) * (1 + math.cos(math.pi * t / length))
