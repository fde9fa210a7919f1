# unseen: wrong | line 37 | sigmoid_prime is given activations in place of weighted inputs in the hidden layers

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
    m = len(X)
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [delta.T @ acts[-2] / m], [delta.sum(0) / m]
    for l in range(len(weights) - 1, 0, -1):
        delta = (delta @ weights[l]) * sigmoid_prime(acts[l])
        dWs = [delta.T @ acts[l - 1] / m] + dWs
        dbs = [delta.sum(0) / m] + dbs
    return dWs, dbs
