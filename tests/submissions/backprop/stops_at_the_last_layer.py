# expect: failed gradient hidden_layers_zero
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
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [np.zeros_like(W) for W in weights], [np.zeros_like(b) for b in biases]
    dWs[-1], dbs[-1] = delta.T @ activations[-2] / len(X), delta.mean(axis=0)
    return dWs, dbs
