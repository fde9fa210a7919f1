# expect: failed value not_normalised + zero_not_refused
import numpy as np


def directional_derivative(grad, v):
    return np.dot(grad, v)
