# unseen: wrong | line 23 | the sum over the next neurons is overwritten in the loop, so only the last one counts

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
    delta = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            for k in range(W_next.shape[0]):
                s = delta_next[i, k] * W_next[k, j]
            delta[i, j] = s * sigmoid_prime(Z[i, j])
    return delta
