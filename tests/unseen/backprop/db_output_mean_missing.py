# unseen: wrong | line 36 | the 1/m is missing in db of the last layer only

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
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    dWs = [delta.T @ acts[-2] / m]
    dbs = [delta.sum(axis=0)]
    for W, z, a in zip(weights[:0:-1], zs[-2::-1], acts[-3::-1]):
        delta = (delta @ W) * sigmoid_prime(z)
        dWs.insert(0, delta.T @ a / m)
        dbs.insert(0, delta.sum(axis=0) / m)
    return dWs, dbs
