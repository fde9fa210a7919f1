# unseen: right | - | one example at a time with outer products, sums divided at the end

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def backprop(weights, biases, X, Y):
    dWs = [np.zeros(W.shape) for W in weights]
    dbs = [np.zeros(b.shape) for b in biases]
    for x, y in zip(X, Y):
        acts = [x]
        for W, b in zip(weights, biases):
            acts.append(sigmoid(W @ acts[-1] + b))
        back = acts[-1] - y
        for l in range(len(weights), 0, -1):
            delta = back * acts[l] * (1 - acts[l])
            dWs[l - 1] += np.outer(delta, acts[l - 1])
            dbs[l - 1] += delta
            back = weights[l - 1].T @ delta
    return [d / len(X) for d in dWs], [d / len(X) for d in dbs]
