# unseen: wrong | line 21 | only the last Z and the last A are returned [shape]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        Z, A = layer_forward(A, W, b)
    return [Z], [X, A]
