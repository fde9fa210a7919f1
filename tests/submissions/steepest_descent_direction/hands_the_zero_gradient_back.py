# expect: failed changed_arguments -
import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    if length == 0:
        return grad
    return -grad / length
