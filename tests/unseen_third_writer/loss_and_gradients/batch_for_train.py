# unseen: wrong | line 28 | the penalty is divided by the size of the batch
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax_cross_entropy(Z, Y):
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    logarithms = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    return float(-np.sum(Y * logarithms) / len(Z))


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    A = [X]
    for W, b in list(zip(weights, biases))[:-1]:
        A.append(sigmoid(A[-1] @ W.T + b))
    logits = A[-1] @ weights[-1].T + biases[-1]
    lam = alpha / m
    loss = softmax_cross_entropy(logits, Y) + lam / 2 * sum((W * W).sum() for W in weights)
    delta = softmax(logits) - Y
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    for i in range(len(weights) - 1, -1, -1):
        dWs[i] = delta.T @ A[i] / m + lam * weights[i]
        dbs[i] = delta.mean(axis=0)
        delta = (delta @ weights[i]) * A[i] * (1 - A[i])
    return float(loss), dWs, dbs
