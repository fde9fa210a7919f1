# unseen: right | - | the square of a cosine of half the angle
import math


def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    weight = math.cos(math.pi * t / (2 * T)) ** 2
    return weight * eta_max + (1 - weight) * eta_min
