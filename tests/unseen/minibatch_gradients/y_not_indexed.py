# unseen: wrong | line 17 | the targets are the first rows of Y in place of the chosen ones

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def minibatch_gradients(X, Y, W, b, indices):
    X_batch = X[indices]
    Y_batch = Y[:len(indices)]
    return linear_gradients(X_batch, Y_batch, W, b)
