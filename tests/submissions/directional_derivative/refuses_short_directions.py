# expect: failed exception -
import numpy as np


def directional_derivative(grad, v):
    if np.allclose(v, 0):
        raise ValueError("v is zero")
    return grad @ v / np.linalg.norm(v)
