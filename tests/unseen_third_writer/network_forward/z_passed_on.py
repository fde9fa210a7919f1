# unseen: wrong | line 14 | the weighted inputs are passed on and not the activations
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs = [X]
    for W, b in zip(weights, biases):
        zs.append(zs[-1] @ W.T + b)
    activations = [X] + [sigmoid(z) for z in zs[1:]]
    return zs[1:], activations
