# unseen: wrong | line 29 | the error of the output is that of the cross-entropy: the slope is missing there

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations


def backprop(weights, biases, X, Y):
    m = len(X)
    zs, A = network_forward(weights, biases, X)
    dZ = A[-1] - Y
    dWs, dbs = [], []
    for i in range(len(weights))[::-1]:
        dWs.append(dZ.T @ A[i] / m)
        dbs.append(dZ.mean(axis=0))
        if i:
            dZ = dZ @ weights[i] * A[i] * (1 - A[i])
    return dWs[::-1], dbs[::-1]
