# unseen: right | - | everything as columns and matrix products, as in a textbook
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    column = x.reshape(3, 1)
    h = sigmoid(W1 @ column)
    out = sigmoid(W2 @ h)
    error = (out - y) * out * (1 - out)
    back = W2.T @ error * h * (1 - h)
    return out.item(), W1 - eta * back @ column.T, W2 - eta * error @ h.T
