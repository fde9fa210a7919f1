# unseen: wrong | line 7 | a restart comes a step late
import numpy as np

import math
def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    start, period = 0, T0
    while t > start + period:
        start, period = start + period, period * T_mult
    x = (t - start) / period
    return eta_min + (eta_max - eta_min) * 0.5 * (1 + math.cos(math.pi * x))
