# unseen: wrong | line 8 | in the form with a squared sine the rate climbs instead of falls
import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    part = min(t, T) / T
    k = math.sin(0.5 * math.pi * part) ** 2
    return eta_min + k * (eta_max - eta_min)
