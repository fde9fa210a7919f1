# unseen: wrong | line 19 | the slope is squared: it is multiplied at both ends of the path
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    slope = sigmoid_prime(Z)
    delta = (delta_next @ W_next) * slope
    return delta * slope
