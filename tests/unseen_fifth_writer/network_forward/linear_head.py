# unseen: wrong | line 17 | the last layer has no sigmoid, as if the loss took logits
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    last = len(weights) - 1
    for i in range(len(weights)):
        z = activations[i] @ weights[i].T + biases[i]
        zs.append(z)
        activations.append(z if i == last else sigmoid(z))
    return zs, activations
