# unseen: wrong | line 26 | the rate is multiplied in twice for the weights

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def backprop(weights, biases, X, Y):
    acts = [X]
    for W, b in zip(weights, biases):
        acts.append(sigmoid(acts[-1] @ W.T + b))
    delta = (acts[-1] - Y) * acts[-1] * (1 - acts[-1]) / len(X)
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, delta.T @ acts[l])
        dbs.insert(0, delta.sum(axis=0))
        delta = delta @ weights[l] * acts[l] * (1 - acts[l])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    dWs, dbs = backprop(weights, biases, X, Y)
    dWs = [eta * d for d in dWs]
    new_w = [W - eta * d for W, d in zip(weights, dWs)]
    new_b = [b - eta * d for b, d in zip(biases, dbs)]
    return new_w, new_b
