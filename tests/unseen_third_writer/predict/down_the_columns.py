# unseen: wrong | line 15 | the largest of each column and not of each row [shape]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights, biases):
        A = sigmoid(A @ W.T + b)
    return np.argmax(A, axis=0)
