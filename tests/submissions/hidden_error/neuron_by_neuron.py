# expect: passed - -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def hidden_error(delta_next, W_next, Z):
    delta = np.empty(Z.shape)
    for j in range(Z.shape[1]):
        delta[:, j] = delta_next @ W_next[:, j] * sigmoid_prime(Z[:, j])
    return delta
