# unseen: wrong | lines 8, 10 | the cycle is made longer before it is taken off, and the half in front of the cosine is missing
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t >= length:
        t, length = t - length * T_mult, length * T_mult
    wave = 1 + np.cos(np.pi * t / length)
    return float(eta_min + (eta_max - eta_min) * wave)
