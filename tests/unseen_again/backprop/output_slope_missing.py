# unseen: wrong | line 33 | the output error has no slope

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        z, a = layer_forward(activations[-1], W, b)
        zs.append(z)
        activations.append(a)
    return zs, activations


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    m = len(X)
    dWs, dbs = [], []
    delta = activations[-1] - Y
    for l in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ activations[l] / m)
        dbs.insert(0, delta.mean(axis=0))
        if l > 0:
            a = activations[l]
            delta = delta @ weights[l] * a * (1 - a)
    return dWs, dbs
