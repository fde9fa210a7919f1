# unseen: wrong | line 29 | the loss lacks the penalty that is in the gradient

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
    m, L = len(X), len(weights)
    acts = [X]
    for l in range(L):
        Z = acts[l] @ weights[l].T + biases[l]
        acts.append(sigmoid(Z) if l < L - 1 else softmax(Z))
    loss = softmax_cross_entropy(Z, Y)
    G = (acts[-1] - Y) / m
    dWs, dbs = [0] * L, [0] * L
    for l in range(L - 1, -1, -1):
        dWs[l] = G.T @ acts[l] + alpha / n_train * weights[l]
        dbs[l] = G.sum(axis=0)
        if l > 0:
            G = (G @ weights[l]) * acts[l] * (1 - acts[l])
    return loss, dWs, dbs
