# unseen: wrong | line 37 | the weights of the last layer are moved before the error has gone back through them

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


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


def train_step(weights, biases, X, Y, eta):
    weights, biases = [W.copy() for W in weights], [b.copy() for b in biases]
    m = len(X)
    zs, acts = network_forward(weights, biases, X)
    delta = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    for l in range(len(weights) - 1, -1, -1):
        weights[l] = weights[l] - eta * delta.T @ acts[l] / m
        biases[l] = biases[l] - eta * delta.sum(axis=0) / m
        if l > 0:
            delta = (delta @ weights[l]) * sigmoid_prime(zs[l - 1])
    return weights, biases
