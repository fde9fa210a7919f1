# unseen: wrong | lines 25, 31 | the half of the penalty is missing in the loss, and the slope of the hidden layer is missing on the way back
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m, L = X.shape[0], len(weights)
    A = {0: X}
    for l in range(1, L + 1):
        Z = A[l - 1] @ weights[l - 1].T + biases[l - 1]
        A[l] = softmax(Z) if l == L else sigmoid(Z)
    shifted = Z - Z.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    squares = sum((W**2).sum() for W in weights)
    loss = -(Y * logs).sum() / m + alpha / n_train * squares
    dWs, dbs = [0] * L, [0] * L
    delta = A[L] - Y
    for l in range(L, 0, -1):
        dWs[l - 1] = delta.T @ A[l - 1] / m + alpha / n_train * weights[l - 1]
        dbs[l - 1] = delta.sum(axis=0) / m
        delta = delta @ weights[l - 1]
    return float(loss), dWs, dbs
