# unseen: wrong | line 9 | eta_max is multiplied in place of the difference of top and bottom

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    pos = t % (2 * half_cycle)
    up = pos if pos <= half_cycle else 2 * half_cycle - pos
    return eta_min + eta_max * up / half_cycle
