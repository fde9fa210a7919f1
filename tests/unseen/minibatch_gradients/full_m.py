# unseen: wrong | line 7 | it divides by the number of all examples and not by the size of the batch

import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    m = X.shape[0]
    Xb, Yb = X[indices], Y[indices]
    R = Xb @ W.T + b - Yb
    return R.T @ Xb / m, R.sum(axis=0) / m
