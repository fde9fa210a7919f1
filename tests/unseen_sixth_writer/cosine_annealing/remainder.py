# unseen: wrong | line 7 | after T the cosine begins again instead of staying at the bottom
import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    t = t % (T + 1)
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t / T))
