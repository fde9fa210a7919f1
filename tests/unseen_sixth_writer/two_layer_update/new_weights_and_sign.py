# unseen: wrong | lines 14, 16 | the error has the opposite sign although the step is taken off, and it is passed back through the new weights
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    a1 = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ a1)[0]
    d2 = (y - y_hat) * y_hat * (1 - y_hat)
    W2_new = W2 - eta * d2 * a1[None, :]
    d1 = W2_new[0] * d2 * a1 * (1 - a1)
    W1_new = W1 - eta * np.outer(d1, x)
    return float(y_hat), W1_new, W2_new
