# unseen: wrong | line 29 | the gradient of the cross-entropy lacks the 1/m

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
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    Z = acts[-1] @ weights[-1].T + biases[-1]
    loss = softmax_cross_entropy(Z, Y) + alpha / (2 * n_train) * sum(np.sum(W ** 2) for W in weights)
    delta = softmax(Z) - Y
    dWs, dbs = [], []
    for W, A in zip(reversed(weights), reversed(acts)):
        dWs.append(delta.T @ A + alpha / n_train * W)
        dbs.append(delta.sum(axis=0))
        delta = delta @ W * A * (1 - A)
    dWs.reverse()
    dbs.reverse()
    return float(loss), dWs, dbs
