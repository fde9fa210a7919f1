# unseen: wrong | line 32 | the error is divided by m in every layer, so that the first layers are divided several times
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
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs = [None for _ in weights]
    dbs = [None for _ in biases]
    layer = len(weights) - 1
    while layer >= 0:
        delta = delta / m
        dWs[layer] = delta.T @ activations[layer]
        dbs[layer] = delta.sum(axis=0)
        delta = (delta @ weights[layer]) * activations[layer] * (1 - activations[layer])
        layer -= 1
    return dWs, dbs
