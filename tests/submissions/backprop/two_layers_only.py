# expect: failed exception -
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
    delta2 = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    delta1 = (delta2 @ weights[-1]) * sigmoid_prime(zs[-2 if len(zs) > 1 else -1])
    dWs = [delta1.T @ activations[0] / m, delta2.T @ activations[-2] / m]
    return dWs, [delta1.mean(axis=0), delta2.mean(axis=0)]
