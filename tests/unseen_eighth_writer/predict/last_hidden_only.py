# unseen: wrong | line 14 | the hidden layers lose their biases, which are added after the sigmoid
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def predict(weights, biases, X):
    signal = X
    for W, b in zip(weights[:-1], biases[:-1]):
        signal = sigmoid(signal @ W.T) + b
    return np.argmax(signal @ weights[-1].T + biases[-1], axis=1)
