# unseen: wrong | line 24 | the slope is that of the first example for all examples
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    m, n = Z.shape
    d = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            back = 0.0
            for k in range(W_next.shape[0]):
                back += delta_next[i, k] * W_next[k, j]
            d[i, j] = back * sigmoid_prime(Z[0, j])
    return d
