# unseen: wrong | line 8 | it starts at the top

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    x = abs((t % (2 * half_cycle)) / half_cycle - 1)
    return eta_min + (eta_max - eta_min) * x
