# expect: failed value -
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    t = min(t, T)
    return eta_min + (eta_max - eta_min) * (1 - np.cos(np.pi * t / T)) / 2
