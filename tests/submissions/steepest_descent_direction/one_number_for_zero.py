# expect: failed shape -
import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    return -grad / length if length else 0.0
