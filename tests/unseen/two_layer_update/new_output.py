# unseen: wrong | line 19 | the output is computed with the new weights

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    out = sigmoid(W2 @ h)
    d2 = (out - y) * out * (1 - out)
    d1 = (d2 @ W2) * h * (1 - h)
    W1_new = W1 - eta * np.outer(d1, x)
    W2_new = W2 - eta * np.outer(d2, h)
    y_hat = sigmoid(W2_new @ sigmoid(W1_new @ x))
    return float(y_hat[0]), W1_new, W2_new
