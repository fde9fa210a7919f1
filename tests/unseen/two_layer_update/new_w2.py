# unseen: wrong | line 17 | W2 is moved before the error goes back through it, so W1 uses the new W2

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ h)
    d2 = (y_hat - y) * y_hat * (1 - y_hat)
    W2 = W2 - eta * np.outer(d2, h)
    d1 = (W2.T @ d2) * h * (1 - h)
    W1 = W1 - eta * np.outer(d1, x)
    return float(y_hat[0]), W1, W2
