# unseen: wrong | line 23 | the slope of the hidden sigmoid is a (1 + a) and not a (1 - a)
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def backprop(weights, biases, X, Y):
    outs = [np.asarray(X, dtype=float)]
    for W, b in zip(weights, biases):
        outs.append(sigmoid(outs[-1] @ W.T + b))
    m = len(X)
    L = len(weights)
    dWs, dbs = [None] * L, [None] * L
    delta = (outs[L] - Y) * outs[L] * (1 - outs[L])
    for l in reversed(range(L)):
        dWs[l] = delta.T @ outs[l] / m
        dbs[l] = delta.mean(axis=0)
        if l:
            delta = (delta @ weights[l]) * outs[l] * (1 + outs[l])
    return dWs, dbs
