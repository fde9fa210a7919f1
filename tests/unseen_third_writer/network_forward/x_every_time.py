# unseen: wrong | line 15 | every layer gets X and not the activations before it [exception]
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs = []
    activations = [X]
    for W, b in zip(weights, biases):
        z = X @ W.T + b
        zs.append(z)
        activations.append(sigmoid(z))
    return zs, activations
