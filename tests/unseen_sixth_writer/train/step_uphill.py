# unseen: wrong | line 24 | the weights move along the gradient instead of against it
import numpy as np


def train(X, Y, sizes, rng):
    weights = [rng.normal(size=(o, i)) / np.sqrt(i) for i, o in zip(sizes, sizes[1:])]
    biases = [np.zeros(o) for o in sizes[1:]]
    m, rate = len(X), 0.5
    for epoch in range(30):
        order = rng.permutation(m)
        for k in range(0, m, 20):
            rows = order[k : k + 20]
            acts = [X[rows]]
            for l, (W, b) in enumerate(zip(weights, biases)):
                z = acts[-1] @ W.T + b
                if l < len(weights) - 1:
                    acts.append(1 / (1 + np.exp(-z)))
            p = np.exp(z - z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            d = (p - Y[rows]) / len(rows)
            for l in range(len(weights) - 1, -1, -1):
                a = acts[l]
                back = d @ weights[l] * a * (1 - a)
                weights[l] = weights[l] + rate * d.T @ a
                biases[l] = biases[l] - rate * d.sum(axis=0)
                d = back
    return weights, biases
