# unseen: wrong | line 8 | the top itself is halved, not the height

import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, pos = divmod(t, 2 * half_cycle)
    top = eta_max * 0.5 ** cycle
    x = pos / half_cycle
    if x > 1:
        x = 2 - x
    return float(eta_min + (top - eta_min) * x)
