# unseen: wrong | line 20 | a learning rate of 500 saturates the network

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
    eta = 500.0
    for epoch in range(10):
        order = rng.permutation(len(X))
        for s in range(0, len(X), 50):
            idx = order[s:s + 50]
            acts = [X[idx]]
            for W, b in zip(weights[:-1], biases[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            d = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - Y[idx]) / len(idx)
            for l in range(len(weights) - 1, -1, -1):
                dW, db = d.T @ acts[l], d.sum(axis=0)
                if l:
                    d = d @ weights[l] * acts[l] * (1 - acts[l])
                weights[l] = weights[l] - eta * dW
                biases[l] = biases[l] - eta * db
    return weights, biases
