# unseen: wrong | line 34 | both names are one list, so the biases overwrite the weights [shape]

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
    m = len(X)
    zs, acts = network_forward(weights, biases, X)
    dWs = dbs = [None] * len(weights)
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    for l in range(len(weights) - 1, -1, -1):
        dWs[l] = delta.T @ acts[l] / m
        dbs[l] = delta.sum(axis=0) / m
        if l > 0:
            delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
