# unseen: wrong | line 18 | the error y - y_hat is kept, but the step is still subtracted, so it goes uphill

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ h)
    err = y - y_hat
    d2 = err * y_hat * (1 - y_hat)
    d1 = d2 @ W2 * h * (1 - h)
    return float(y_hat[0]), W1 - eta * np.outer(d1, x), W2 - eta * np.outer(d2, h)
