# unseen: wrong | lines 17, 18 | the weights are changed in place, and the error goes back through the moved W2 [changed arguments]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    o = sigmoid(W2 @ h)
    d2 = (o - y) * o * (1 - o)
    d1 = (W2.T @ d2) * h * (1 - h)
    W2 -= eta * np.outer(d2, h)
    W1 -= eta * np.outer(d1, x)
    return float(o[0]), W1, W2
