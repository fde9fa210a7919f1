# unseen: wrong | line 17 | the input is not the first activation

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs = []
    activations = []
    a = X
    for i in range(len(weights)):
        z, a = layer_forward(a, weights[i], biases[i])
        zs.append(z)
        activations.append(a)
    return zs, activations
