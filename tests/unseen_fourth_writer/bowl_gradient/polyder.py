# unseen: right | - | each partial derivative is that of a polynomial
import numpy as np


def bowl_gradient(w):
    square = np.poly1d([1, 0, 0])
    slope = square.deriv()
    return np.array([slope(entry) for entry in w])
