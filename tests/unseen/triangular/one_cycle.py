# unseen: wrong | line 9 | only the first cycle; afterwards it keeps falling below eta_min

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    if t <= half_cycle:
        return eta_min + (eta_max - eta_min) * t / half_cycle
    return eta_max - (eta_max - eta_min) * (t - half_cycle) / half_cycle
