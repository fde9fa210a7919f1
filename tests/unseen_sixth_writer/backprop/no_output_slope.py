# unseen: wrong | line 34 | the error of the output is that of the cross-entropy, without the slope of the sigmoid
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
    L = len(weights)
    dWs, dbs = [None] * L, [None] * L
    delta = (acts[L] - Y) / len(Y)
    for l in reversed(range(L)):
        dWs[l] = delta.T @ acts[l]
        dbs[l] = np.sum(delta, axis=0)
        if l > 0:
            delta = np.matmul(delta, weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs
