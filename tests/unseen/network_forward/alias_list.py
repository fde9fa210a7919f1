# unseen: wrong | line 7 | the same list is returned twice [shape]

import numpy as np


def network_forward(weights, biases, X):
    zs = activations = []
    A = X
    activations.append(A)
    for W, b in zip(weights, biases):
        Z = A @ W.T + b
        zs.append(Z)
        A = 1 / (1 + np.exp(-Z))
        activations.append(A)
    return zs, activations
