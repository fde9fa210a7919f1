# unseen: wrong | line 16 | the indices are ignored: the gradient of all examples

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def minibatch_gradients(X, Y, W, b, indices):
    return linear_gradients(X, Y, W, b)
