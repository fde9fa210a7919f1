# expect: failed value cycles_grow_by_T0
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t >= length:
        t -= length
        length += T0
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / length)) / 2
