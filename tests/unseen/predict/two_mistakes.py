# unseen: wrong | lines 14, 15 | two mistakes: the smallest probability is taken, and the hidden layers have no sigmoid

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        A = A @ W.T + b
    return np.argmin(softmax(A), axis=1)
