# unseen: wrong | line 19 | the loop ends one layer too early
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, acts = [], [X]
    l = 0
    while l < len(weights) - 1:
        Z, A = layer_forward(acts[l], weights[l], biases[l])
        zs += [Z]
        acts += [A]
        l += 1
    return zs, acts
