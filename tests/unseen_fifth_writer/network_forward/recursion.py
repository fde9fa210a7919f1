# unseen: right | - | recursion over the layers
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    if len(weights) == 0:
        return [], [X]
    Z = np.tensordot(X, weights[0], axes=(1, 1)) + biases[0]
    zs, activations = network_forward(weights[1:], biases[1:], sigmoid(Z))
    return [Z, *zs], [X, *activations]
