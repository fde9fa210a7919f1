# expect: passed - -
import numpy as np


def steepest_descent_direction(grad):
    flat = np.array(grad, dtype=float).ravel()
    if not flat.any():
        return np.zeros(grad.shape)
    return (-flat / np.sqrt(flat @ flat)).reshape(grad.shape)
