# expect: failed value -
import numpy as np


def steepest_descent_direction(grad):
    return -grad / (np.linalg.norm(grad) + 1e-12)
