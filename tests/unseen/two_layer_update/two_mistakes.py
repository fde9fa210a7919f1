# unseen: wrong | lines 15, 17 | two mistakes: the slope of the output is missing, and W1 uses the new W2

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    o = sigmoid(W2 @ h)
    delta = o - y
    W2_new = W2 - eta * np.outer(delta, h)
    d1 = (delta @ W2_new) * h * (1 - h)
    return float(o[0]), W1 - eta * np.outer(d1, x), W2_new
