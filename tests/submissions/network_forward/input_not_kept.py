# expect: failed shape inputs_left_out
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations, A = [], [], X
    for W, b in zip(weights, biases):
        Z, A = layer_forward(A, W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations
