# unseen: wrong | lines 37, 38 | the mean over the examples is missing in all gradients

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
    L = len(weights)
    dWs, dbs = [None] * L, [None] * L
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    for l in range(L - 1, -1, -1):
        dWs[l] = delta.T @ acts[l]
        dbs[l] = delta.sum(axis=0)
        if l > 0:
            delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
