# unseen: right | - | functools.reduce over the batches
import numpy as np

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]
def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[indices]
    E = x @ W.T + b - y
    return E.T @ x / len(x), E.sum(axis=0) / len(x)

from functools import reduce
def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    def update(state, rows):
        return tuple(p - eta * g for p, g in zip(state, minibatch_gradients(X, Y, *state, rows)))
    return reduce(update, minibatches(len(X), batch_size, rng), (W.copy(), b.copy()))
