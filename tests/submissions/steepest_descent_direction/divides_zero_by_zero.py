# expect: failed not_finite zero_by_zero
import numpy as np


def steepest_descent_direction(grad):
    return -grad / np.linalg.norm(grad)
