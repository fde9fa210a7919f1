# unseen: wrong | lines 14, 16 | the output layer has no sigma', and W1 is moved uphill
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    a1 = sigmoid(W1 @ x)
    y_hat = float(sigmoid(W2 @ a1)[0])
    d2 = y_hat - y
    d1 = d2 * W2[0] * a1 * (1 - a1)
    W1_new = W1 + eta * np.outer(d1, x)
    W2_new = W2 - eta * d2 * a1[None, :]
    return y_hat, W1_new, W2_new
