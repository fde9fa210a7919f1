# unseen: wrong | line 6 | after T the cosine rises again
import math


def cosine_annealing(t, T, eta_min, eta_max):
    c = math.cos(math.pi * t / T)
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + c)
