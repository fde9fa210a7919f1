# unseen: wrong | line 8 | gradients with a norm below 1e-10 are treated as zero

import numpy as np


def steepest_descent_direction(grad):
    norm = np.linalg.norm(grad)
    if norm < 1e-10:
        return np.zeros(grad.shape)
    return -grad / norm
