# unseen: wrong | line 38 | the rate is divided by the number of examples, although the gradient is a mean already
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


def backprop(weights, biases, X, Y):
    zs, acts = network_forward(weights, biases, X)
    delta = (acts[-1] - Y) * acts[-1] * (1 - acts[-1]) / len(X)
    dWs, dbs = [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ acts[l])
        dbs.insert(0, delta.sum(axis=0))
        delta = (delta @ weights[l]) * acts[l] * (1 - acts[l])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    dWs, dbs = backprop(weights, biases, X, Y)
    rate = eta / X.shape[0]
    return [W - rate * g for W, g in zip(weights, dWs)], [b - rate * g for b, g in zip(biases, dbs)]
