# expect: failed value each_row_by_itself
import numpy as np


def steepest_descent_direction(grad):
    lengths = np.sqrt(np.sum(np.square(grad, dtype=float), axis=-1, keepdims=True))
    lengths[lengths == 0] = 1.0
    return -grad / lengths
