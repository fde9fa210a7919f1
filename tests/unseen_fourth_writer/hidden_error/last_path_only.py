# unseen: wrong | line 23 | the paths are not added up, so only the last neuron of the next layer counts
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    slope = sigmoid_prime(Z)
    delta = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            back = 0.0
            for k in range(W_next.shape[0]):
                back = delta_next[i, k] * W_next[k, j]
            delta[i, j] = back * slope[i, j]
    return delta
