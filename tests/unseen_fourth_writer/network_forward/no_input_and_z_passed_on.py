# unseen: wrong | lines 13, 20 | X is not in the list of activations, and the next layer is given the weighted inputs in place of the activations
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs = []
    activations = []
    signal = X
    for l in range(len(weights)):
        z = signal @ weights[l].T + biases[l]
        a = sigmoid(z)
        zs.append(z)
        activations.append(a)
        signal = z
    return zs, activations
