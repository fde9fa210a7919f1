# unseen: wrong | line 34 | the error goes back through the weights of the layer below [exception]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def backprop(weights, biases, X, Y):
    zs, acts = network_forward(weights, biases, X)
    m = len(X)
    L = len(weights)
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [None] * L, [None] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = delta.T @ acts[l] / m
        dbs[l] = delta.sum(axis=0) / m
        if l > 0:
            delta = (delta @ weights[l - 1]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
