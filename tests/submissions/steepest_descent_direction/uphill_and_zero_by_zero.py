# expect: failed not_finite uphill + zero_by_zero
import numpy as np


def steepest_descent_direction(grad):
    return grad / np.sqrt(np.sum(grad**2.0))
