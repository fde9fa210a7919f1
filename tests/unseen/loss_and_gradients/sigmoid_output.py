# unseen: wrong | lines 27, 28 | the output layer has a sigmoid before the softmax, in the loss and the gradient

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
    acts = [X]
    for W, b in zip(weights, biases):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    loss = softmax_cross_entropy(acts[-1], Y)
    loss += alpha / (2 * n_train) * sum(float(np.sum(W * W)) for W in weights)
    delta = (softmax(acts[-1]) - Y) / m
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.append(delta.T @ acts[l] + alpha / n_train * weights[l])
        dbs.append(delta.sum(0))
        delta = (delta @ weights[l]) * acts[l] * (1 - acts[l])
    return loss, dWs[::-1], dbs[::-1]
