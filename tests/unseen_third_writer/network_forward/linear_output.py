# unseen: wrong | line 17 | the last layer has no sigmoid
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def network_forward(weights, biases, X):
    zs, acts = [], [X]
    L = len(weights)
    for l in range(L):
        Z = acts[-1] @ weights[l].T + biases[l]
        zs.append(Z)
        acts.append(sigmoid(Z) if l < L - 1 else Z)
    return zs, acts
