# unseen: wrong | line 7 | zeros are returned as soon as one entry is zero

import numpy as np


def steepest_descent_direction(grad):
    if not np.all(grad):
        return np.zeros(grad.shape)
    g = grad / np.abs(grad).max()
    return -g / np.linalg.norm(g)
