# expect: failed value cycles_never_grow
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    t = t % T0
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / T0)) / 2
