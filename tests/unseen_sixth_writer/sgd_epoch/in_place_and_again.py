# unseen: wrong | lines 19, 20 | the weights that came in are changed in place, and the biases' gradient is divided by the batch size once more
import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X, Y = X[indices], Y[indices]
    R = (X @ W.T + b - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for idx in minibatches(len(X), batch_size, rng):
        gw, gb = minibatch_gradients(X, Y, W, b, idx)
        W -= eta * gw
        b = b - eta * gb / len(idx)
    return W, b
