# unseen: wrong | line 26 | the error at the output has no sigma', as under the cross-entropy
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        zs.append(activations[-1] @ W.T + b)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def backprop(weights, biases, X, Y):
    zs, activations = network_forward(weights, biases, X)
    G = (activations[-1] - Y) / len(X)
    dWs, dbs = [], []
    for l in range(len(weights))[::-1]:
        dWs.append(G.T @ activations[l])
        dbs.append(G.sum(0))
        if l:
            G = (G @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs[::-1], dbs[::-1]
