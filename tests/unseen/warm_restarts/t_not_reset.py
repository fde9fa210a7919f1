# unseen: wrong | line 12 | the steps are counted from the start and not from the last restart

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    end, T = T0, T0
    while t >= end:
        T *= T_mult
        end += T
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2
