# unseen: wrong | line 16 | the hidden neurons get the slope of the output neuron once more, instead of their own
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def two_layer_update(x, y, W1, W2, eta):
    hidden = sigmoid(np.array([np.dot(row, x) for row in W1]))
    y_hat = float(sigmoid(np.dot(W2[0], hidden)))
    slope = y_hat * (1 - y_hat)
    out = (y_hat - y) * slope
    mid = np.array([out * W2[0, j] * slope for j in range(2)])
    W2_new = W2 - eta * out * hidden.reshape(1, 2)
    W1_new = W1 - eta * mid.reshape(2, 1) * x.reshape(1, 3)
    return y_hat, W1_new, W2_new
