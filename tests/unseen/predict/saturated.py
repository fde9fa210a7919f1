# unseen: wrong | line 15 | argmax of sigmoid outputs: where two are rounded to 1 the first one wins, not the largest

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        A = sigmoid(A @ W.T + b)
    return A.argmax(axis=1)
