# expect: passed - -
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
    _, activations = network_forward(weights, biases, X)
    delta = activations[-1] - Y
    dWs, dbs = [], []
    for W, A_prev, A in zip(weights[::-1], activations[-2::-1], activations[:0:-1]):
        delta = delta * A * (1 - A)
        dWs = [delta.T @ A_prev / len(X)] + dWs
        dbs = [delta.mean(axis=0)] + dbs
        delta = delta @ W
    return dWs, dbs
