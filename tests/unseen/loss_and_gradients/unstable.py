# unseen: wrong | lines 17, 19 | log(softmax) in place of the stable form: large logits give inf or nan [not finite]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    m = len(X)
    acts = [X]
    for W, b in zip(weights[:-1], biases[:-1]):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    E = np.exp(acts[-1] @ weights[-1].T + biases[-1])
    P = E / E.sum(axis=1, keepdims=True)
    loss = float(-np.sum(Y * np.log(P)) / m + alpha / (2 * n_train) * sum(np.sum(W ** 2) for W in weights))
    delta = (P - Y) / m
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ acts[l] + alpha / n_train * weights[l])
        dbs.insert(0, delta.sum(axis=0))
        if l > 0:
            delta = (delta @ weights[l]) * acts[l] * (1 - acts[l])
    return loss, dWs, dbs
