# unseen: right | - | np.interp with a period

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    return float(np.interp(t, [0, half_cycle, 2 * half_cycle], [eta_min, eta_max, eta_min], period=None)) if (
        t <= 2 * half_cycle) else triangular(t % (2 * half_cycle), half_cycle, eta_min, eta_max)
