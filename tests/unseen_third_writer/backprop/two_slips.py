# unseen: wrong | lines 27, 31 | the sign of the output error is wrong, and db is not divided by m
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
    zs, activations = network_forward(weights, biases, X)
    m = len(X)
    delta = (Y - activations[-1]) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ activations[l] / m)
        dbs.insert(0, delta.sum(axis=0))
        if l > 0:
            delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
