# unseen: right | - | scaled by the largest entry before the norm, early return

import numpy as np


def steepest_descent_direction(grad):
    top = np.abs(grad).max()
    if top == 0:
        return np.zeros(np.shape(grad))
    scaled = grad / top
    return np.negative(scaled) / np.sqrt(np.vdot(scaled, scaled))
