# unseen: wrong | lines 19, 20 | the errors are divided by m and the gradients again

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def backprop(weights, biases, X, Y):
    acts = [X]
    for W, b in zip(weights, biases):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    m = X.shape[0]
    delta = (acts[-1] - Y) * acts[-1] * (1 - acts[-1]) / m
    dWs = [None] * len(weights)
    dbs = [None] * len(weights)
    for l in range(len(weights) - 1, -1, -1):
        dWs[l] = delta.T @ acts[l] / m
        dbs[l] = delta.mean(axis=0)
        delta = delta @ weights[l] * acts[l] * (1 - acts[l])
    return dWs, dbs
