# unseen: right | - | recursion over the layers

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    if not weights:
        return [], [X]
    Z, A = layer_forward(X, weights[0], biases[0])
    zs, activations = network_forward(weights[1:], biases[1:], A)
    return [Z] + zs, [X] + activations
