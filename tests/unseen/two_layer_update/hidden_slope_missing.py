# unseen: wrong | line 16 | the slope of the hidden neurons is missing

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    a1 = sigmoid(np.dot(W1, x))
    a2 = sigmoid(np.dot(W2, a1))
    delta2 = (a2 - y) * a2 * (1 - a2)
    delta1 = np.dot(W2.T, delta2)
    return float(a2[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)
