# unseen: right | - | the root of the sum of squares, written out: it holds for all lengths of the docstring

import numpy as np


def directional_derivative(grad, v):
    if not v.any():
        raise ValueError("v must not be zero")
    return float(np.sum(grad * v) / np.sqrt(np.sum(v * v)))
