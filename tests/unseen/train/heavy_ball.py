# unseen: right | - | heavy ball over mini-batches, with a small weight decay

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
    params = weights + biases
    speed = [np.zeros(p.shape) for p in params]
    L = len(weights)
    for epoch in range(60):
        order = rng.permutation(len(X))
        for s in range(0, len(X), 32):
            idx = order[s:s + 32]
            acts = [X[idx]]
            for W, b in zip(weights[:-1], biases[:-1]):
                acts.append(sigmoid(acts[-1] @ W.T + b))
            d = (softmax(acts[-1] @ weights[-1].T + biases[-1]) - Y[idx]) / len(idx)
            grads = [None] * (2 * L)
            for l in range(L - 1, -1, -1):
                grads[l], grads[L + l] = d.T @ acts[l] + 1e-4 * weights[l], d.sum(axis=0)
                if l:
                    d = d @ weights[l] * acts[l] * (1 - acts[l])
            for p, v, g in zip(params, speed, grads):
                v *= 0.9
                v -= 0.1 * g
                p += v
    return weights, biases
