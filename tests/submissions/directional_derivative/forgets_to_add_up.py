# expect: failed shape -
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    return grad * v / np.linalg.norm(v)
