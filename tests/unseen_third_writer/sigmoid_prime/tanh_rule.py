# unseen: wrong | line 13 | 1 - a^2 is the derivative of tanh
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return 1 - a**2
