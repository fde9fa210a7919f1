# unseen: wrong | lines 34, 36 | two mistakes: the sign is turned, and the hidden layers lack the slope

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
    deltas = {L - 1: (Y - acts[-1]) * sigmoid_prime(zs[-1])}
    for l in range(L - 1, 0, -1):
        deltas[l - 1] = deltas[l] @ weights[l]
    return [deltas[l].T @ acts[l] / m for l in range(L)], [deltas[l].mean(axis=0) for l in range(L)]
