# unseen: wrong | line 14 | only 1 - a is returned, the factor a is missing

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    s = sigmoid(z)
    ds = 1.0 - s
    return ds
