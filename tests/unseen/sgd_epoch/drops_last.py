# unseen: wrong | line 9 | a loop over m // batch_size leaves the shorter last batch out

import numpy as np


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    m = X.shape[0]
    perm = rng.permutation(m)
    for k in range(m // batch_size):
        rows = perm[k * batch_size:(k + 1) * batch_size]
        R = (X[rows] @ W.T + b - Y[rows]) / len(rows)
        W = W - eta * R.T @ X[rows]
        b = b - eta * R.sum(axis=0)
    return W, b
