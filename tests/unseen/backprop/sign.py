# unseen: wrong | line 34 | Y - A turns the sign of everything

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
    delta = (Y - acts[-1]) * sigmoid_prime(zs[-1])
    dWs, dbs = [None for _ in weights], [None for _ in biases]
    l = len(weights) - 1
    while True:
        dWs[l], dbs[l] = delta.T @ acts[l] / m, np.average(delta, axis=0)
        if l == 0:
            break
        delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
        l -= 1
    return dWs, dbs
