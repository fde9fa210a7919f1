# unseen: wrong | line 21 | the hidden errors are multiplied by the activation and not by its slope

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def backprop(weights, biases, X, Y):
    acts = [X]
    for W, b in zip(weights, biases):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    m = len(X)
    delta = (acts[-1] - Y) * acts[-1] * (1 - acts[-1])
    dWs, dbs = [], []
    for l in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ acts[l] / m)
        dbs.insert(0, delta.sum(axis=0) / m)
        if l > 0:
            delta = (delta @ weights[l]) * acts[l]
    return dWs, dbs
