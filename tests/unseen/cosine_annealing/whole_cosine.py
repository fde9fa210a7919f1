# unseen: wrong | line 10 | 2 pi: a whole cosine, which is back at the top at T

import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(2 * math.pi * t / T))
