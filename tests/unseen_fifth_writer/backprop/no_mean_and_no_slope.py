# unseen: wrong | lines 23, 28 | the error at the output has no derivative of the sigmoid, and the bias gradients have no 1/m
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def backprop(weights, biases, X, Y):
    zs, acts = [], [X]
    for W, b in zip(weights, biases):
        zs.append(acts[-1] @ W.T + b)
        acts.append(sigmoid(zs[-1]))
    m, L = len(X), len(weights)
    dWs, dbs = [None] * L, [None] * L
    delta = acts[-1] - Y
    for l in reversed(range(L)):
        if l < L - 1:
            delta = (delta @ weights[l + 1]) * sigmoid_prime(zs[l])
        dWs[l] = delta.T @ acts[l] / m
        dbs[l] = delta.sum(axis=0)
    return dWs, dbs
