# unseen: wrong | lines 25, 29 | the penalty is divided by the batch

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    A = [X * 1.0]
    for k, (W, b) in enumerate(zip(weights, biases)):
        Z = A[-1] @ W.T + b
        A.append(softmax(Z) if k == len(weights) - 1 else sigmoid(Z))
    top = Z.max(axis=1, keepdims=True)
    lse = top + np.log(np.sum(np.exp(Z - top), axis=1, keepdims=True))
    data = np.sum(Y * (lse - Z)) / m
    penalty = alpha * sum((W ** 2).sum() for W in weights) / (2 * m)
    D = A[-1] - Y
    dWs, dbs = [], []
    for k in reversed(range(len(weights))):
        dWs.append(D.T @ A[k] / m + alpha / m * weights[k])
        dbs.append(D.mean(axis=0))
        if k:
            D = D @ weights[k] * A[k] * (1 - A[k])
    return float(data + penalty), dWs[::-1], dbs[::-1]
