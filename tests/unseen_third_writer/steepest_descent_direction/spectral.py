# unseen: wrong | line 9 | for a matrix np.linalg.norm with 2 is the largest singular value and not the root of the sum of squares [exception]
import numpy as np


def steepest_descent_direction(grad):
    grad = np.asarray(grad, dtype=float)
    if not grad.any():
        return np.zeros_like(grad)
    return -grad / np.linalg.norm(grad, 2)
