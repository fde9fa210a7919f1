# unseen: wrong | line 9 | np.linalg.norm with ord 2 is the largest singular value for a matrix, not the root of the sum of all squares

import numpy as np


def steepest_descent_direction(grad):
    if not np.any(grad):
        return np.zeros_like(grad, dtype=float)
    return -grad / np.linalg.norm(grad, 2)
