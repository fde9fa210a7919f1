# unseen: wrong | line 44 | the biases are returned as they came

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    delta = (activations[-1] - Y) * sigmoid_prime(zs[-1])
    for l in reversed(range(len(weights))):
        dWs[l], dbs[l] = delta.T @ activations[l] / len(X), delta.mean(axis=0)
        if l > 0:
            delta = delta @ weights[l] * sigmoid_prime(zs[l - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    dWs, dbs = backprop(weights, biases, X, Y)
    return [w - eta * d for w, d in zip(weights, dWs)], [b.copy() for b in biases]
