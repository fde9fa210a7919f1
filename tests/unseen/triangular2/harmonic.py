# unseen: wrong | line 8 | divided by 2 c in place of 2 ** c

import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // (2 * half_cycle)
    height = (eta_max - eta_min) / (2 * c) if c > 0 else eta_max - eta_min
    pos = t - 2 * half_cycle * c
    return eta_min + height * (1 - abs(pos / half_cycle - 1))
