# unseen: wrong | line 15 | the bias of the first layer is used in every layer [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W in weights:
        z = activations[-1] @ W.T + biases[0]
        zs.append(z)
        activations.append(sigmoid(z))
    return zs, activations
