# unseen: wrong | line 16 | the indices choose columns of X in place of rows [exception]

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def minibatch_gradients(X, Y, W, b, indices):
    return linear_gradients(X[:, indices], Y[:, indices], W, b)
