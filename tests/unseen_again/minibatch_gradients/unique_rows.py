# unseen: wrong | line 7 | rows that occur twice count once

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    rows = np.unique(indices)
    xs, ys = X[rows], Y[rows]
    diff = xs @ W.T + b - ys
    n = len(rows)
    return diff.T @ xs / n, diff.sum(axis=0) / n
