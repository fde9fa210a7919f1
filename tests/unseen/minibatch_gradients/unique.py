# unseen: wrong | line 16 | a set drops rows that occur twice, so they count once

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def minibatch_gradients(X, Y, W, b, indices):
    rows = sorted(set(indices.tolist()))
    return linear_gradients(X[rows], Y[rows], W, b)
