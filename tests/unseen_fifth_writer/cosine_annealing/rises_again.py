# unseen: wrong | line 7 | the rate rises again after T and does not stay at the lowest
import math


def cosine_annealing(t, T, eta_min, eta_max):
    # CosineAnnealingLR, closed form
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2
