# unseen: wrong | line 7 | 1e-8 is added to the length, so a short gradient gives a direction that is shorter than 1

import numpy as np


def steepest_descent_direction(grad):
    return -grad / (np.sqrt(np.sum(grad ** 2)) + 1e-8)
