# unseen: wrong | line 16 | the loss is a sum over the examples, the gradient a mean

import numpy as np


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    acts = [np.asarray(X, dtype=float)]
    for W, b in zip(weights[:-1], biases[:-1]):
        z = acts[-1] @ W.T + b
        e = np.exp(-np.abs(z))
        acts.append(np.where(z >= 0, 1.0, e) / (1 + e))
    Z = acts[-1] @ weights[-1].T + biases[-1]
    S = Z - Z.max(axis=1, keepdims=True)
    L = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    loss = -np.sum(Y * L)
    loss += alpha / (2 * n_train) * sum(np.sum(W ** 2) for W in weights)
    delta = (np.exp(L) - Y) / m
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ acts[l] + alpha / n_train * weights[l])
        dbs.insert(0, delta.sum(axis=0))
        delta = delta @ weights[l] * acts[l] * (1 - acts[l])
    return float(loss), dWs, dbs
