# expect: failed value -
import numpy as np


def directional_derivative(grad, v):
    length = np.linalg.norm(v)
    return grad @ v / length if length > 0 else 0.0
