# unseen: wrong | line 6 | after T the cosine goes on, so the rate rises again
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    angle = np.pi * t / T
    middle = (eta_max + eta_min) / 2
    height = (eta_max - eta_min) / 2
    return float(middle + height * np.cos(angle))
