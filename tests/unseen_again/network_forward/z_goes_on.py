# unseen: wrong | line 23 | the weighted inputs are passed on instead of the activations

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs = []
    activations = [X]
    current = X
    for W, b in zip(weights, biases):
        z, a = layer_forward(current, W, b)
        zs.append(z)
        activations.append(a)
        current = z
    return zs, activations
