# unseen: wrong | line 9 | eta_min is not added, so it ends at zero

import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return eta_min
    return eta_max * (1 + np.cos(np.pi * t / T)) / 2
