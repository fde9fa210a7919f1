# unseen: wrong | line 20 | the probabilities are returned and not the classes [shape]
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    A = X
    for W, b in zip(weights[:-1], biases[:-1]):
        A = sigmoid(A @ W.T + b)
    return softmax(A @ weights[-1].T + biases[-1])
