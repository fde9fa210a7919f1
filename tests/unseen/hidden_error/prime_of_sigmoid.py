# unseen: wrong | line 19 | the slope is taken at the activation: sigmoid_prime(sigmoid(Z))

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    A = sigmoid(Z)
    return (delta_next @ W_next) * sigmoid_prime(A)
