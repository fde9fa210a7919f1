# unseen: wrong | line 9 | the squares of a very short v underflow to 0, so the length is 0 and the slope is not finite [not finite]

import numpy as np


def directional_derivative(grad, v):
    if not v.any():
        raise ValueError("v must not be zero")
    return float(np.sum(grad * v) / np.sqrt(np.sum(v * v)))
