# unseen: wrong | line 16 | classes are counted from 1
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights[:-1], biases[:-1]):
        A = sigmoid(A @ W.T + b)
    scores = A @ weights[-1].T + biases[-1]
    return scores.argmax(axis=1) + 1
