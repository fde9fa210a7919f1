# unseen: wrong | line 13 | the unit vector points uphill

import numpy as np


def steepest_descent_direction(grad):
    g = np.asarray(grad, dtype=float)
    biggest = np.max(np.abs(g))
    if biggest == 0:
        return np.zeros(g.shape)
    g = g / biggest
    norm = np.sqrt(np.sum(g * g))
    direction = g / norm
    return direction
