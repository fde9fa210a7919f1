# unseen: wrong | line 9 | the magnitude is missing, so the first half comes down from twice the height in place of going up

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    pos = t % (2 * half_cycle)
    x = pos / half_cycle - 1
    return eta_min + (eta_max - eta_min) * (1 - x) if pos else eta_min
