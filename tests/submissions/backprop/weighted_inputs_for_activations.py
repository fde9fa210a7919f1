# expect: failed gradient z_instead_of_activation
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


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    m = len(X)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for layer in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ (X if layer == 0 else zs[layer - 1]) / m)
        dbs.insert(0, delta.sum(axis=0) / m)
        if layer > 0:
            delta = (delta @ weights[layer]) * sigmoid_prime(zs[layer - 1])
    return dWs, dbs
