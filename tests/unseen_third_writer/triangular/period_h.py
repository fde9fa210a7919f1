# unseen: wrong | line 6 | the formula of Smith with the wrong cycle length
import math


def triangular(t, half_cycle, eta_min, eta_max):
    cycle = math.floor(1 + t / half_cycle)
    x = abs(t / half_cycle - 2 * cycle + 1)
    return eta_min + (eta_max - eta_min) * max(0, 1 - x)
