# unseen: wrong | line 17 | the formula for columns, so that the shapes do not fit [exception]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    return np.dot(W_next.T, delta_next) * sigmoid_prime(Z)
