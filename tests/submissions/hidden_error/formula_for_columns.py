# expect: failed exception -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def hidden_error(delta_next, W_next, Z):
    return W_next.T @ delta_next * sigmoid_prime(Z)
