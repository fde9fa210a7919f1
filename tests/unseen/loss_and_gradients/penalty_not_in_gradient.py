# unseen: wrong | line 34 | the gradient lacks the penalty that is in the loss

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
    m = X.shape[0]
    A = [X]
    for i in range(len(weights) - 1):
        A.append(sigmoid(A[i] @ weights[i].T + biases[i]))
    logits = A[-1] @ weights[-1].T + biases[-1]
    loss = softmax_cross_entropy(logits, Y)
    loss += alpha / (2 * n_train) * sum((W ** 2).sum() for W in weights)
    dZ = (softmax(logits) - Y) / m
    dWs, dbs = [], []
    for i in reversed(range(len(weights))):
        dWs.insert(0, dZ.T @ A[i])
        dbs.insert(0, dZ.sum(axis=0))
        dZ = dZ @ weights[i] * A[i] * (1 - A[i])
    return float(loss), dWs, dbs
