# unseen: wrong | line 19 | there is a 1/m in it

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    m = delta_next.shape[0]
    return (1 / m) * (delta_next @ W_next) * sigmoid_prime(Z)
