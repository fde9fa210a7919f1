# unseen: right | - | the squared cosine of half the angle

import math
import numpy as np


def cosine_annealing(t, T, eta_min, eta_max):
    share = math.cos(math.pi * min(t / T, 1.0) / 2) ** 2
    return share * eta_max + (1 - share) * eta_min
