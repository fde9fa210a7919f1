# unseen: right | - | argmax of the logits, no softmax

from functools import reduce
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict(weights, biases, X):
    layers = list(zip(weights, biases))
    hidden = reduce(lambda A, layer: sigmoid(A @ layer[0].T + layer[1]), layers[:-1], X)
    return (hidden @ layers[-1][0].T + layers[-1][1]).argmax(axis=1)
