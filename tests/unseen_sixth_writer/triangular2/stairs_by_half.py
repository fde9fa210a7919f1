# unseen: wrong | line 6 | the height is halved after each half cycle
import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // half_cycle
    r = t % (2 * half_cycle)
    x = r / half_cycle if r <= half_cycle else 2 - r / half_cycle
    return eta_min + (eta_max - eta_min) * x * 0.5**c
