# expect: failed gradient -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def sigmoid_prime(z):
    return sigmoid(z) * (1 - sigmoid(z))


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def quadratic_cost(A, Y):
    return np.sum((A - Y) ** 2)


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    delta = 2 * (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for layer in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ activations[layer])
        dbs.insert(0, delta.sum(axis=0))
        if layer > 0:
            delta = (delta @ weights[layer]) * sigmoid_prime(zs[layer - 1])
    return dWs, dbs
