# unseen: wrong | lines 11, 12 | the shorter last batch is divided by batch_size and not by its own length

import numpy as np


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    perm = rng.permutation(len(X))
    for s in range(0, len(X), batch_size):
        xb, yb = X[perm[s:s + batch_size]], Y[perm[s:s + batch_size]]
        R = xb @ W.T + b - yb
        W = W - eta / batch_size * R.T @ xb
        b = b - eta / batch_size * R.sum(axis=0)
    return W, b
