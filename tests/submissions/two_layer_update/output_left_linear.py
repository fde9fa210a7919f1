# expect: failed value small_net_linear_output
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    y_hat = (W2 @ h)[0]
    delta2 = y_hat - y
    delta1 = W2[0] * delta2 * h * (1 - h)
    return y_hat, W1 - eta * np.outer(delta1, x), W2 - eta * delta2 * h
