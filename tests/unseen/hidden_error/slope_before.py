# unseen: wrong | line 18 | the slope of the first example is used for all examples

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    slope = sigmoid_prime(Z[0])
    return delta_next @ (W_next * slope)
