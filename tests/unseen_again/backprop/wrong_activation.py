# unseen: wrong | line 41 | the layer's own output is used in the weight gradient

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
    zs, a = network_forward(weights, biases, X)
    m = X.shape[0]
    n = len(weights)
    deltas = [None] * n
    deltas[-1] = (a[-1] - Y) * sigmoid_prime(zs[-1])
    for l in range(n - 2, -1, -1):
        deltas[l] = (deltas[l + 1] @ weights[l + 1]) * sigmoid_prime(zs[l])
    dWs = []
    dbs = []
    for l in range(n):
        dbs.append(deltas[l].mean(axis=0))
        prev = a[l] if l == 0 else zs[l - 1]
        dWs.append(deltas[l].T @ prev / m)
    return dWs, dbs
