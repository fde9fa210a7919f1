# unseen: wrong | line 37 | the error goes back through the weights of the layer before in place of those after it [exception]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


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
    zs, acts = network_forward(weights, biases, X)
    m, L = len(X), len(weights)
    deltas = [None] * L
    deltas[-1] = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    for l in range(L - 2, -1, -1):
        deltas[l] = (deltas[l + 1] @ weights[l]) * sigmoid_prime(zs[l])
    dWs = [d.T @ a / m for d, a in zip(deltas, acts)]
    dbs = [d.sum(axis=0) / m for d in deltas]
    return dWs, dbs
