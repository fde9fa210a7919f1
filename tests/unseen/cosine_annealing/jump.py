# unseen: wrong | line 8 | after T the rate jumps back to the maximum

import math


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return eta_max
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t / T))
