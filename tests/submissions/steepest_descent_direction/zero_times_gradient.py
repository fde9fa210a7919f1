# expect: passed - -
import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    return -1.0 * grad / (length if length > 0 else 1.0)
