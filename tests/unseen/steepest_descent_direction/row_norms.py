# unseen: wrong | line 9 | with axis=-1 each row of a matrix gets length 1 by itself

import numpy as np


def steepest_descent_direction(grad):
    if np.all(grad == 0):
        return np.zeros(grad.shape)
    lengths = np.linalg.norm(grad, axis=-1, keepdims=True)
    return -grad / lengths
