# unseen: wrong | line 21 | the rows of X are shuffled without those of Y, so images and labels no longer belong together

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
    for epoch in range(20):
        X_shuffled = X[rng.permutation(len(X))]
        for s in range(0, len(X), 20):
            xb, yb = X_shuffled[s:s + 20], Y[s:s + 20]
            acts = [xb]
            for W, b in zip(weights[:-1], biases[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            d = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - yb) / len(xb)
            for l in range(len(weights) - 1, -1, -1):
                dW, db = d.T @ acts[l], d.sum(axis=0)
                if l:
                    d = d @ weights[l] * acts[l] * (1 - acts[l])
                weights[l] = weights[l] - 0.5 * dW
                biases[l] = biases[l] - 0.5 * db
    return weights, biases
