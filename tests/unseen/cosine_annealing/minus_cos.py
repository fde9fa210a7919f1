# unseen: wrong | line 9 | 1 - cos: it rises from the lowest to the highest rate

import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    t = min(t, T)
    return eta_min + (eta_max - eta_min) * (1 - math.cos(math.pi * t / T)) / 2
