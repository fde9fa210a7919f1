# unseen: wrong | line 29 | the slope is forgotten in the hidden layers
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
    deltas = [(activations[-1] - Y) * sigmoid_prime(zs[-1])]
    for W in weights[:0:-1]:
        deltas.insert(0, deltas[0] @ W)
    dWs = [d.T @ a / m for d, a in zip(deltas, activations)]
    dbs = [d.sum(axis=0) / m for d in deltas]
    return dWs, dbs
