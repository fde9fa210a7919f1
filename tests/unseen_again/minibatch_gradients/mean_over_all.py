# unseen: wrong | line 9 | divided by all examples instead of the batch

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    xb = X[indices]
    yb = Y[indices]
    m = X.shape[0]
    out = xb @ W.T + b
    err = out - yb
    return err.T @ xb / m, err.sum(axis=0) / m
