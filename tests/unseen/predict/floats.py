# unseen: wrong | line 16 | the labels come back as floats [dtype]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights[:-1], biases[:-1]):
        A = sigmoid(A @ W.T + b)
    labels = np.zeros(len(X))
    for i, z in enumerate(A @ weights[-1].T + biases[-1]):
        labels[i] = np.argmax(z)
    return labels
