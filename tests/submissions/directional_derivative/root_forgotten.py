# expect: failed value divided_by_squared_length
import numpy as np


def directional_derivative(grad, v):
    length = np.sum(v**2)
    if length == 0:
        raise ValueError("v is zero")
    return grad @ v / length
