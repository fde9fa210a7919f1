# unseen: wrong | line 10 | 180 degrees are given to a cosine of radians

import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    return eta_min + (eta_max - eta_min) * (1 + math.cos(180 * t / T)) / 2
