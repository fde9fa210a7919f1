# unseen: wrong | line 10 | it divides by the largest entry and not by the length

import numpy as np


def steepest_descent_direction(grad):
    biggest = np.abs(grad).max()
    if biggest == 0.0:
        return grad * 0.0
    return -grad / biggest
