# expect: failed gradient hidden_with_mean_weight
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def hidden_error(delta_next, W_next, Z):
    delta = np.zeros(Z.shape)
    for j in range(Z.shape[1]):
        delta[:, j] = np.mean(W_next[:, j] * delta_next, axis=1)
    return delta * sigmoid_prime(Z)
