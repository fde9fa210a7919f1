# unseen: right | - | a list of the corners and interpolation
import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    climbs = t // half_cycle
    ends = (eta_min, eta_max) if climbs % 2 == 0 else (eta_max, eta_min)
    return float(np.interp(t - climbs * half_cycle, [0, half_cycle], ends))
