# unseen: wrong | line 27 | the bias gets the gradient at the weights that have already moved

import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[start : start + batch_size] for start in range(0, m, batch_size)]


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = (linear_forward(X, W, b) - Y) / len(Y)
    return R.T @ X, R.sum(axis=0)


def minibatch_gradients(X, Y, W, b, indices):
    return linear_gradients(X[indices], Y[indices], W, b)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for batch in minibatches(X.shape[0], batch_size, rng):
        W = W - eta * minibatch_gradients(X, Y, W, b, batch)[0]
        b = b - eta * minibatch_gradients(X, Y, W, b, batch)[1]
    return W, b
