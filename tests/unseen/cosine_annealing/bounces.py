# unseen: wrong | line 8 | after T the cosine rises again, because t is not held at T

import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2
