# expect: failed value length_of_the_first
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t >= length:
        t -= length
        length *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / T0)) / 2
