# expect: failed not_finite -
import numpy as np


def numerical_derivative(f, x, h=1e-5):
    while x + h != x - h:
        h = h / 2
    return np.float64(f(x + h) - f(x - h)) / np.float64(x + h - (x - h))
