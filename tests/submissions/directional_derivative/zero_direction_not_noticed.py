# expect: failed value zero_not_refused
import numpy as np


def directional_derivative(grad, v):
    return grad @ v / np.linalg.norm(v)
