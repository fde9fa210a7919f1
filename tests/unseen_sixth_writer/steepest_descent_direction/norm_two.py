# unseen: wrong | line 7 | MATLAB's norm(x, 2), which is the largest singular value where the gradient is a matrix
import numpy as np


def steepest_descent_direction(grad):
    grad = np.asarray(grad, dtype=float)
    n = np.linalg.norm(grad, 2) if grad.ndim <= 2 else np.linalg.norm(grad)
    if n == 0:
        return np.zeros(grad.shape)
    return -grad / n
