# unseen: wrong | line 19 | every path is multiplied by the slope of the first neuron of the example
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def hidden_error(delta_next, W_next, Z):
    m, n = Z.shape
    act = sigmoid(Z)
    slope = act - act ** 2
    delta = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            back = sum(delta_next[i, k] * W_next[k, j] for k in range(W_next.shape[0]))
            delta[i, j] = back * slope[i, 0]
    return delta
