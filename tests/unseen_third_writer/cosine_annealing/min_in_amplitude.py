# unseen: wrong | line 7 | the amplitude is eta_max and not the difference
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    t = min(t, T)
    return eta_min + eta_max * (1 + np.cos(np.pi * t / T)) / 2
