# expect: failed value zero_in_the_end
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return 0.0
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + np.cos(np.pi * t / T))
