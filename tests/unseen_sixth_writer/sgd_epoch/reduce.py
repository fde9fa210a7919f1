# unseen: right | - | folds the batches with functools.reduce
from functools import reduce
import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X, Y = X[indices], Y[indices]
    R = (X @ W.T + b - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    def move(state, batch):
        slopes = minibatch_gradients(X, Y, *state, batch)
        return tuple(now - eta * slope for now, slope in zip(state, slopes))

    return reduce(move, minibatches(len(X), batch_size, rng), (W.copy(), b.copy()))
