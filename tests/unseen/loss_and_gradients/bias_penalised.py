# unseen: wrong | lines 29, 35 | the biases are penalised too

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    hs = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        hs.append(sigmoid(hs[-1] @ W.T + b))
    Z = hs[-1] @ weights[-1].T + biases[-1]
    penalty = alpha / (2 * n_train) * sum(np.sum(p ** 2) for p in [*weights, *biases])
    loss = softmax_cross_entropy(Z, Y) + penalty
    d = (softmax(Z) - Y) / m
    dWs, dbs = [], []
    for W, b, h in zip(weights[::-1], biases[::-1], hs[::-1]):
        dWs.insert(0, d.T @ h + alpha / n_train * W)
        dbs.insert(0, d.sum(axis=0) + alpha / n_train * b)
        d = d @ W * h * (1 - h)
    return float(loss), dWs, dbs
