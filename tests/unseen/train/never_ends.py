# unseen: wrong | line 25 | it trains until every image is read right with a probability of 1, which it never is [timeout]

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def train(X, Y, sizes, rng):
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    while True:
        acts = [X]
        for W, b in zip(weights[:-1], biases[:-1]):
            acts.append(sigmoid(acts[-1] @ W.T + b))
        P = softmax(acts[-1] @ weights[-1].T + biases[-1])
        if np.array_equal(P, Y):
            return weights, biases
        d = (P - Y) / len(X)
        for l in range(len(weights) - 1, -1, -1):
            dW, db = d.T @ acts[l], d.sum(axis=0)
            if l:
                d = d @ weights[l] * acts[l] * (1 - acts[l])
            weights[l] = weights[l] - 0.5 * dW
            biases[l] = biases[l] - 0.5 * db
