# expect: failed changed_arguments -
import numpy as np


def directional_derivative(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    v /= np.linalg.norm(v)
    return grad @ v
