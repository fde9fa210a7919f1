# unseen: wrong | lines 33, 34 | it is written for exactly two layers, so deeper networks lack gradients or fail [shape]

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


def backprop(weights, biases, X, Y):
    m = X.shape[0]
    W1, W2 = weights[0], weights[-1]
    (z1, *_, z2), (_, a1, *_, a2) = network_forward(weights, biases, X)
    d2 = (a2 - Y) * sigmoid_prime(z2)
    d1 = d2 @ W2 * sigmoid_prime(z1)
    return [d1.T @ X / m, d2.T @ a1 / m], [d1.sum(0) / m, d2.sum(0) / m]
