# expect: failed value added_delta_of_the_other_sign
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def two_layer_update(x, y, W1, W2, eta):
    h = sigmoid(W1 @ x)
    y_hat = sigmoid(W2 @ h)
    delta2 = (y - y_hat) * y_hat * (1 - y_hat)
    delta1 = W2[0] * delta2 * h * (1 - h)
    return float(y_hat[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, h)
