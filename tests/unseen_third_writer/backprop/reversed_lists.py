# unseen: wrong | line 33 | the lists are in the order from the last layer to the first [shape]
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
    dWs, dbs = [delta.T @ activations[-2] / m], [delta.mean(axis=0)]
    for l in range(2, len(weights) + 1):
        delta = (delta @ weights[-l + 1]) * sigmoid_prime(zs[-l])
        dWs.append(delta.T @ activations[-l - 1] / m)
        dbs.append(delta.mean(axis=0))
    return dWs, dbs
