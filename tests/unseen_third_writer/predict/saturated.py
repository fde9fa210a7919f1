# unseen: wrong | line 14 | the sigmoid of the scores, which is rounded to 1 for several of them
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
