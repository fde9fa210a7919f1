# unseen: wrong | line 9 | a whole cosine instead of half of one

import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return float(eta_min)
    angle = 2 * np.pi * t / T
    return float(eta_min + (eta_max - eta_min) * (1 + np.cos(angle)) / 2)
