# unseen: wrong | lines 35, 40 | the slope of the output sigmoid is missing, and the hidden slopes are taken at the activations
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


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
    L = len(weights)
    zs, activations = network_forward(weights, biases, X)
    dWs = [None] * L
    dbs = [None] * L
    delta = activations[L] - Y
    for l in reversed(range(L)):
        dWs[l] = delta.T @ activations[l] / X.shape[0]
        dbs[l] = delta.sum(axis=0) / X.shape[0]
        if l > 0:
            delta = delta @ weights[l] * sigmoid_prime(activations[l])
    return dWs, dbs
