# unseen: right | - | divmod and ldexp

import math
import numpy as np


def triangular2(t, half_cycle, eta_min, eta_max):
    c, pos = divmod(t, 2 * half_cycle)
    rise = 1 - abs(pos - half_cycle) / half_cycle
    return eta_min + math.ldexp((eta_max - eta_min) * rise, -c)
