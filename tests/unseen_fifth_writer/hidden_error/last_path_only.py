# unseen: wrong | line 22 | the sum over the paths is overwritten, so only the last one counts
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    examples, neurons = Z.shape
    slope = sigmoid_prime(Z)
    delta = np.zeros((examples, neurons))
    for j in range(neurons):
        for k in range(W_next.shape[0]):
            delta[:, j] = delta_next[:, k] * W_next[k, j]
    return delta * slope
