# unseen: wrong | line 17 | the weighted inputs are passed on and not the activations

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs = []
    activations = [X]
    a = X
    for W, b in zip(weights, biases):
        a = a @ W.T + b
        zs.append(a)
        activations.append(sigmoid(a))
    return zs, activations
