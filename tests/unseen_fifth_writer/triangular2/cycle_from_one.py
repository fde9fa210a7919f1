# unseen: wrong | line 8 | the cycles are counted from 1, so the first one has half the height
import math


def triangular2(t, half_cycle, eta_min, eta_max):
    cycle = math.floor(1 + t / (2 * half_cycle))
    x = abs(t / half_cycle - 2 * cycle + 1)
    scale = math.ldexp(1.0, -cycle)
    return eta_min + (eta_max - eta_min) * (1 - x) * scale
