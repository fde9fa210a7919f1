# unseen: wrong | line 9 | the length is taken as the sum of the magnitudes and not as the root of the sum of squares

import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("direction is zero")
    return float(np.dot(grad, v) / np.abs(v).sum())
