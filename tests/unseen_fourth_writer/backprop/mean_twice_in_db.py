# unseen: wrong | line 32 | 1/m is in delta already, and db is the mean over the examples in place of the sum
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return (Z, sigmoid(Z))


def network_forward(weights, biases, X):
    zs, activations = ([], [X])
    for W, b in zip(weights, biases, strict=True):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return (zs, activations)


def backprop(weights, biases, X, Y):
    zs, acts = network_forward(weights, biases, X)
    m = len(X)
    D = (acts[-1] - Y) / m * acts[-1] * (1 - acts[-1])
    dWs, dbs = [], []
    for layer in range(len(weights) - 1, -1, -1):
        dWs.insert(0, D.T @ acts[layer])
        dbs.insert(0, D.mean(axis=0))
        if layer > 0:
            D = (D @ weights[layer]) * acts[layer] * (1 - acts[layer])
    return dWs, dbs
