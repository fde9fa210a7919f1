# expect: failed value weighted_inputs_passed_on
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations, value = [], [X], X
    for W, b in zip(weights, biases):
        value = value @ W.T + b
        zs.append(value)
        activations.append(sigmoid(value))
    return zs, activations
