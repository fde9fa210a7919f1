# unseen: wrong | line 16 | the error goes back through the new W2
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    a1 = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ a1)[0]
    d2 = (y_hat - y) * y_hat * (1 - y_hat)
    W2_new = W2 - eta * d2 * a1
    d1 = d2 * W2_new[0] * a1 * (1 - a1)
    W1_new = W1 - eta * np.outer(d1, x)
    return float(y_hat), W1_new, W2_new
