# unseen: wrong | line 8 | after T the rate rises again
import numpy as np

import math
def cosine_annealing(t, T, eta_min, eta_max):
    amp = (eta_max - eta_min) / 2
    mid = (eta_max + eta_min) / 2
    return mid + amp * math.cos(math.pi * t / T)
