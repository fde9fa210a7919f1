# unseen: wrong | lines 35, 39 | dW takes the activations of the layer itself and not of the one before [shape]

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
    dWs = [delta.T @ acts[-1] / m]
    dbs = [delta.mean(axis=0)]
    for l in range(2, len(weights) + 1):
        delta = delta @ weights[-l + 1] * sigmoid_prime(zs[-l])
        dWs.insert(0, delta.T @ acts[-l] / m)
        dbs.insert(0, delta.mean(axis=0))
    return dWs, dbs
