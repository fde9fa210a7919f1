# unseen: wrong | line 34 | the gradient of the penalty keeps the half: alpha / (2 n_train) w

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
    c = alpha / (2 * n_train)
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    Z = acts[-1] @ weights[-1].T + biases[-1]
    loss = float(softmax_cross_entropy(Z, Y) + c * sum(np.sum(W ** 2) for W in weights))
    delta = (softmax(Z) - Y) / m
    dWs, dbs = [None] * len(weights), [None] * len(biases)
    for l in range(len(weights) - 1, -1, -1):
        dWs[l] = delta.T @ acts[l] + c * weights[l]
        dbs[l] = delta.sum(axis=0)
        if l > 0:
            delta = delta @ weights[l] * acts[l] * (1 - acts[l])
    return loss, dWs, dbs
