# expect: failed value -
import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    if np.isclose(length, 0):
        return np.zeros(grad.shape)
    return -grad / length
