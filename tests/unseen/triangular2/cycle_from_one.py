# unseen: wrong | line 9 | the cycles are counted from 1 in the power, so the first one has half the height already

import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    cycle = np.floor(1 + t / (2 * half_cycle))
    x = abs(t / half_cycle - 2 * cycle + 1)
    return float(eta_min + (eta_max - eta_min) * max(0, 1 - x) / 2 ** cycle)
