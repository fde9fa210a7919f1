# unseen: wrong | line 8 | the half is missing, so it starts above eta_max

import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    t = min(t, T)
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / T))
