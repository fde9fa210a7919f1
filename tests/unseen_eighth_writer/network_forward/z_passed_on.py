# unseen: wrong | line 19 | the next layer gets the weighted inputs and not the activations
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def network_forward(weights, biases, X):
    zs = []
    activations = [X]
    signal = X
    for l in range(len(weights)):
        z = signal @ weights[l].T + biases[l]
        zs.append(z)
        activations.append(sigmoid(z))
        signal = z
    return zs, activations
