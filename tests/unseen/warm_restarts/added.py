# unseen: wrong | line 11 | each cycle is T_mult steps longer and not T_mult times as long

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t >= length:
        t -= length
        length += T_mult
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t / length))
