# expect: failed value small_number_added
import numpy as np


def steepest_descent_direction(grad):
    return -grad / (np.linalg.norm(grad) + 1e-8)
