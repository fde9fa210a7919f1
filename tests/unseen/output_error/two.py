# unseen: wrong | line 18 | a factor 2, as if the half were not in the cost

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def output_error(A, Y, Z):
    dC = 2 * (A - Y)
    return dC * sigmoid_prime(Z)
