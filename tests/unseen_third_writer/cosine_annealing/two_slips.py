# unseen: wrong | line 9 | the cosine has a minus, so that it begins at the bottom, and the half is missing
import math


def cosine_annealing(t, T, eta_min, eta_max):
    if t > T:
        return eta_min
    angle = math.pi * t / T
    return eta_min + (eta_max - eta_min) * (1 - math.cos(angle))
