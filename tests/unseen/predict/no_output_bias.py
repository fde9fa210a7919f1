# unseen: wrong | line 17 | the bias of the output layer is forgotten

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    *hidden, last = weights
    A = X
    for W, b in zip(hidden, biases):
        A = sigmoid(A @ W.T + b)
    return np.argmax(A @ last.T, axis=1)
