# unseen: wrong | line 18 | the output is that of the new weights
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1.dot(x))
    o = sigmoid(W2.dot(h))
    delta2 = (o - y) * o * (1 - o)
    delta1 = W2.T.dot(delta2) * h * (1 - h)
    W1n = W1 - eta * np.outer(delta1, x)
    W2n = W2 - eta * np.outer(delta2, h)
    y_hat = sigmoid(W2n.dot(sigmoid(W1n.dot(x))))[0]
    return float(y_hat), W1n, W2n
