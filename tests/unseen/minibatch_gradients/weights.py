# unseen: right | - | counts of the rows as weights

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    counts = np.bincount(indices, minlength=len(X)) / len(indices)
    R = (X @ W.T + b - Y) * counts[:, None]
    return R.T @ X, R.sum(axis=0)
