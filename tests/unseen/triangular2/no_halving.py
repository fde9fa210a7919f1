# unseen: wrong | line 8 | the height is not halved: all cycles are alike

import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    pos = t % (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * min(pos, 2 * half_cycle - pos) / half_cycle
