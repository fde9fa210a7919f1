# unseen: right | - | recursion into the next cycle

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    if t < T0:
        return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T0)) / 2
    if T_mult == 1:
        return warm_restarts(t % T0, T0, 1, eta_min, eta_max)
    return warm_restarts(t - T0, T0 * T_mult, T_mult, eta_min, eta_max)
