# unseen: wrong | line 18 | targets minus outputs turns the sign

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def output_error(A, Y, Z):
    return (Y - A) * sigmoid_prime(Z)
