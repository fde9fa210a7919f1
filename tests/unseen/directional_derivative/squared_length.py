# unseen: wrong | line 9 | it divides by the squared length of v

import numpy as np


def directional_derivative(grad, v):
    if np.all(v == 0):
        raise ValueError("no direction")
    return float(np.dot(grad, v) / np.dot(v, v))
