# unseen: wrong | lines 8, 9 | the closed formula divides by the logarithm of T_mult, which is 0 for T_mult = 1 [exception]

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    n = int(math.log(t / T0 * (T_mult - 1) + 1, T_mult))
    start = T0 * (T_mult ** n - 1) / (T_mult - 1)
    T = T0 * T_mult ** n
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * (t - start) / T)) / 2
