# unseen: wrong | line 22 | argmax without an axis gives one number for the whole matrix [shape]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def predict(weights, biases, X):
    A = X
    for l in range(len(weights) - 1):
        A = sigmoid(A @ weights[l].T + biases[l])
    P = softmax(A @ weights[-1].T + biases[-1])
    return np.argmax(P)
