# expect: passed - -
import numpy as np


def directional_derivative(grad, v):
    if np.all(v == 0):
        raise ValueError("v must not be zero")
    unit = v / np.sqrt(np.sum(v**2))
    return np.sum(grad * unit)
