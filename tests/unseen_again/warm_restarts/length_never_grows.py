# unseen: wrong | line 10 | the next cycle is as long as the first

import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t >= length:
        t = t - length
        length = T0 * T_mult
    return float(eta_min + 0.5 * (eta_max - eta_min) * (1 + np.cos(np.pi * t / length)))
