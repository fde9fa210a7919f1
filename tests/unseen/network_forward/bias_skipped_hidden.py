# unseen: wrong | line 11 | the biases of the hidden layers are left out

import numpy as np


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    last = len(weights) - 1
    for i, W in enumerate(weights):
        Z = activations[-1] @ W.T
        if i == last:
            Z = Z + biases[i]
        zs.append(Z)
        activations.append(1 / (1 + np.exp(-Z)))
    return zs, activations
