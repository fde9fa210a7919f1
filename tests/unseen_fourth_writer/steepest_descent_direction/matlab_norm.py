# unseen: wrong | line 6 | norm(grad, 2) is the largest singular value of a matrix, as in MATLAB, and not the root of the sum of squares
import numpy as np


def steepest_descent_direction(grad):
    n = np.linalg.norm(grad, 2)
    if n == 0:
        return np.zeros(np.shape(grad))
    return -(grad / n)
