# unseen: wrong | line 7 | 2 pi in the place of pi
import math


def cosine_annealing(t, T, eta_min, eta_max):
    share = min(t / T, 1.0)
    return eta_min + (eta_max - eta_min) / 2 * (1 + math.cos(2 * math.pi * share))
