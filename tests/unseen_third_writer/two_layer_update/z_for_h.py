# unseen: wrong | line 18 | z1 is used in the step of W2 where a1 belongs
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    z1 = W1 @ x
    a1 = sigmoid(z1)
    z2 = W2 @ a1
    yhat = sigmoid(z2)
    e2 = (yhat - y) * yhat * (1 - yhat)
    e1 = (W2.T @ e2) * a1 * (1 - a1)
    return float(yhat[0]), W1 - eta * e1[:, None] * x, W2 - eta * e2[:, None] * z1
