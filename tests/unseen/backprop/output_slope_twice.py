# unseen: wrong | line 37 | the slope of the output layer is multiplied in twice: once in the error, once in the loop

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
    m = len(X)
    zs, acts = network_forward(weights, biases, X)
    grad = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        delta = grad * sigmoid_prime(zs[l])
        dWs.append(delta.T @ acts[l] / m)
        dbs.append(delta.sum(axis=0) / m)
        grad = delta @ weights[l]
    dWs.reverse()
    dbs.reverse()
    return dWs, dbs
