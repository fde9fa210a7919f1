# unseen: wrong | line 16 | the new W2 has shape (2,) in place of (1, 2) [shape]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    o = float(sigmoid(W2 @ h)[0])
    d = (o - y) * o * (1 - o)
    W2_new = W2[0] - eta * d * h
    W1_new = W1 - eta * np.outer(d * W2[0] * h * (1 - h), x)
    return o, W1_new, W2_new
