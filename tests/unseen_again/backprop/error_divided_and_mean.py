# unseen: wrong | line 32 | divided by m at the output and again at every layer

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)


def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)


def network_forward(weights, biases, X):
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        z, a = layer_forward(activations[-1], W, b)
        zs.append(z)
        activations.append(a)
    return zs, activations


def backprop(weights, biases, X, Y):
    m = X.shape[0]
    zs, acts = network_forward(weights, biases, X)
    delta = (acts[-1] - Y) / m
    delta = delta * sigmoid_prime(zs[-1])
    dWs = [np.zeros_like(W) for W in weights]
    dbs = [np.zeros_like(b) for b in biases]
    for l in range(len(weights) - 1, -1, -1):
        dWs[l] = np.dot(delta.T, acts[l]) / m
        dbs[l] = np.mean(delta, axis=0)
        if l:
            delta = np.dot(delta, weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
