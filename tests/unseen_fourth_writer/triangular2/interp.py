# unseen: right | - | np.interp between the three corners of a triangle, and ldexp for the height
import math

import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, position = divmod(t, 2 * half_cycle)
    top = math.ldexp(eta_max - eta_min, -cycle)
    return float(eta_min + np.interp(position, [0, half_cycle, 2 * half_cycle], [0.0, top, 0.0]))
