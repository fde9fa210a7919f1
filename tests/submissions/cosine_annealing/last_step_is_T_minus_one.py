# expect: failed exception one_step_short
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return eta_min
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / (T - 1))) / 2
