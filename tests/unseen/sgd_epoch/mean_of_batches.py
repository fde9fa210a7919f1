# unseen: wrong | line 18 | the gradients of all batches are averaged and one step is made

import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    total_W, total_b = np.zeros(W.shape), np.zeros(b.shape)
    batches = minibatches(len(X), batch_size, rng)
    for rows in batches:
        E = X[rows] @ W.T + b - Y[rows]
        total_W += E.T @ X[rows] / len(rows)
        total_b += E.mean(axis=0)
    return W - eta * total_W / len(batches), b - eta * total_b / len(batches)
