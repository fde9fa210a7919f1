# unseen: wrong | line 21 | every layer gets X in place of the activations before it [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs = []
    activations = [X]
    for i in range(len(weights)):
        Z, A = layer_forward(X, weights[i], biases[i])
        zs.append(Z)
        activations.append(A)
    return zs, activations
