# unseen: wrong | line 26 | the weighted inputs are used in dW where the activations belong
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
    inputs = [X] + zs[:-1]
    m = len(Y)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs = [delta.T @ inputs[l] / m] + dWs
        dbs = [delta.sum(axis=0) / m] + dbs
        if l > 0:
            delta = delta @ weights[l] * sigmoid_prime(zs[l - 1])
    return dWs, dbs
