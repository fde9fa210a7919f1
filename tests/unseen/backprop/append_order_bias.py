# unseen: wrong | line 25 | the lists of the biases are not turned round [shape]

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def backprop(weights, biases, X, Y):
    acts, zs = [X], []
    for W, b in zip(weights, biases):
        zs.append(acts[-1] @ W.T + b)
        acts.append(sigmoid(zs[-1]))
    m = len(X)
    s = sigmoid(zs[-1])
    delta = (acts[-1] - Y) * s * (1 - s) / m
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.append(delta.T @ acts[l])
        dbs.append(delta.sum(axis=0))
        if l:
            s = sigmoid(zs[l - 1])
            delta = delta @ weights[l] * s * (1 - s)
    return dWs[::-1], dbs
