# unseen: wrong | lines 16, 18 | the hidden error uses the new output weights, and y_hat is computed once more with the new weights
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    a1 = sigmoid(W1 @ x)
    out = sigmoid(W2 @ a1)
    delta2 = (out - y) * out * (1 - out)
    W2_new = W2 - eta * np.outer(delta2, a1)
    delta1 = (W2_new.T @ delta2) * a1 * (1 - a1)
    W1_new = W1 - eta * np.outer(delta1, x)
    y_hat = sigmoid(W2_new @ sigmoid(W1_new @ x))
    return float(y_hat[0]), W1_new, W2_new
