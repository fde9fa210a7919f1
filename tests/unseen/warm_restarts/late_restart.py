# unseen: wrong | line 9 | > in place of >=: at the restart the rate is still eta_min

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    T = T0
    while t > T:
        t -= T
        T *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2
