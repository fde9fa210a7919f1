# unseen: wrong | lines 7, 8 | the number of the cycle is counted with the length of half a cycle where that of a whole one belongs

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    cycle = np.floor(1 + t / half_cycle)
    x = abs(t / half_cycle - 2 * cycle + 1)
    return float(eta_min + (eta_max - eta_min) * max(0, 1 - x))
