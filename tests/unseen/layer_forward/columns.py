# unseen: wrong | line 13 | one example a column: Z and A are transposed [shape]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = np.dot(W, A_prev.T) + b[:, None]
    return Z, sigmoid(Z)
