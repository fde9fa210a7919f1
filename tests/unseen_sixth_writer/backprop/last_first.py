# unseen: wrong | line 36 | the gradients are listed from the last layer to the first
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def backprop(weights, biases, X, Y):
    zs, acts = network_forward(weights, biases, X)
    m = len(X)
    d = (acts[-1] - Y) * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.append(d.T @ acts[l] / m)
        dbs.insert(0, d.mean(axis=0))
        if l:
            d = (d @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
