# unseen: wrong | line 13 | the list of activations does not begin with X [shape]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    A = X
    zs, activations = [], []
    for W, b in zip(weights, biases):
        Z = A @ W.T + b
        A = sigmoid(Z)
        zs.append(Z)
        activations.append(A)
    return zs, activations
