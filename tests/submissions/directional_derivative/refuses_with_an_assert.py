# expect: failed value -
import numpy as np


def directional_derivative(grad, v):
    assert np.any(v), "v must not be zero"
    return grad @ v / np.linalg.norm(v)
