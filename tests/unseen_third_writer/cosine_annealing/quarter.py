# unseen: wrong | line 8 | a quarter of a cosine and not half of one
import math


def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    return eta_min + (eta_max - eta_min) * math.cos(math.pi / 2 * t / T)
