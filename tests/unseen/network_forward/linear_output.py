# unseen: wrong | line 17 | the last layer has no sigmoid

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for l, (W, b) in enumerate(zip(weights, biases)):
        Z = activations[-1] @ W.T + b
        zs.append(Z)
        activations.append(Z if l == len(weights) - 1 else sigmoid(Z))
    return zs, activations
