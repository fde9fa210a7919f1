# unseen: right | - | three loops with running sums

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden_error(delta_next, W_next, Z):
    delta = np.zeros(Z.shape)
    for i, j in np.ndindex(*Z.shape):
        for k in range(len(W_next)):
            delta[i, j] += W_next[k, j] * delta_next[i, k]
    a = sigmoid(Z)
    delta *= a - a * a
    return delta
