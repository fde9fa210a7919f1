# unseen: wrong | line 18 | W_next is transposed, so the shapes do not fit, or a square one is used the wrong way round [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    return (delta_next @ W_next.T) * sigmoid_prime(Z)
