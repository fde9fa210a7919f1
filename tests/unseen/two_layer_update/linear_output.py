# unseen: wrong | line 14 | the output neuron has no sigmoid

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    y_hat = (W2 @ h)[0]
    delta = y_hat - y
    d1 = delta * W2[0] * h * (1 - h)
    return float(y_hat), W1 - eta * np.outer(d1, x), W2 - eta * delta * h[None, :]
