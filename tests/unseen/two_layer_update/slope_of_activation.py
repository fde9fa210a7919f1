# unseen: wrong | lines 20, 21 | sigmoid_prime is given activations that have gone through the sigmoid already

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def two_layer_update(x, y, W1, W2, eta):
    layer1 = sigmoid(W1 @ x)
    layer2 = sigmoid(W2 @ layer1)
    l2_delta = (layer2 - y) * sigmoid_prime(layer2)
    l1_delta = (W2.T @ l2_delta) * sigmoid_prime(layer1)
    return float(layer2[0]), W1 - eta * np.outer(l1_delta, x), W2 - eta * np.outer(l2_delta, layer1)
