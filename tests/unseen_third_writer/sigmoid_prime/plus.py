# unseen: wrong | line 13 | a (1 + a) in the place of a (1 - a)
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 + s)
