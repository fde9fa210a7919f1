# unseen: wrong | line 7 | divided by the sum of the magnitudes

import numpy as np


def steepest_descent_direction(grad):
    total = np.abs(grad).sum()
    if total == 0:
        return np.zeros(grad.shape)
    return -grad / total
