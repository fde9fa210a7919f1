# unseen: wrong | line 8 | a mask loses rows that occur twice and counts them once

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    keep = np.zeros(len(X), dtype=bool)
    keep[indices] = True
    R = X[keep] @ W.T + b - Y[keep]
    m = keep.sum()
    return R.T @ X[keep] / m, R.mean(axis=0)
