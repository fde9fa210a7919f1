# unseen: wrong | line 20 | thirty steps on the full batch are far too few

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
    for step in range(30):
        acts = [X]
        for W, b in zip(weights[:-1], biases[:-1]):
            acts.append(sigmoid(acts[-1] @ W.T + b))
        d = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - Y) / len(X)
        new_w, new_b = list(weights), list(biases)
        for l in range(len(weights) - 1, -1, -1):
            new_w[l] = weights[l] - 0.5 * d.T @ acts[l]
            new_b[l] = biases[l] - 0.5 * d.sum(axis=0)
            if l:
                d = d @ weights[l] * acts[l] * (1 - acts[l])
        weights, biases = new_w, new_b
    return weights, biases
