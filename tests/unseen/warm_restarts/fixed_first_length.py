# unseen: wrong | lines 9, 12 | two mistakes: the angle uses the length of the first cycle, and the restart comes one step late

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    T = T0
    while t > T:
        t -= T
        T *= T_mult
    return eta_min + (eta_max - eta_min) / 2 * (1 + math.cos(math.pi * t / T0))
