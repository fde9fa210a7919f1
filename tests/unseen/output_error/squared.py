# unseen: wrong | line 18 | the cost itself times the slope: the square is not differentiated

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def output_error(A, Y, Z):
    return 0.5 * (A - Y) ** 2 * sigmoid_prime(Z)
