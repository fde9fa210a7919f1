# unseen: wrong | line 15 | the largest output is searched over the examples and not over the classes [shape]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    out = X
    for W, b in zip(weights, biases):
        out = sigmoid(out @ W.T + b)
    return np.argmax(out, axis=0)
