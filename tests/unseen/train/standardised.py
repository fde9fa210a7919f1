# unseen: wrong | line 18 | the pixels are standardised in training, but the network is to read pixels from 0 to 1

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def train(X, Y, sizes, rng):
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    for epoch in range(40):
        order = rng.permutation(len(X))
        for s in range(0, len(X), 20):
            idx = order[s:s + 20]
            acts = [X[idx]]
            for W, b in zip(weights[:-1], biases[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            d = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - Y[idx]) / len(idx)
            for l in range(len(weights) - 1, -1, -1):
                dW, db = d.T @ acts[l], d.sum(axis=0)
                if l:
                    d = d @ weights[l] * acts[l] * (1 - acts[l])
                weights[l] = weights[l] - 0.3 * dW
                biases[l] = biases[l] - 0.3 * db
    return weights, biases
