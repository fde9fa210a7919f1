# unseen: wrong | line 7 | a whole cosine instead of a half
import numpy as np

import math
def cosine_annealing(t, T, eta_min, eta_max):
    frac = min(t, T) / T
    return eta_min + (eta_max - eta_min) * math.cos(math.pi * frac) ** 2
