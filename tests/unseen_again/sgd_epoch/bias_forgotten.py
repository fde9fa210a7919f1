# unseen: wrong | line 30 | the biases never move

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    R = (linear_forward(X, W, b) - Y) / m
    return R.T @ X, R.sum(axis=0)


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    return linear_gradients(X[indices], Y[indices], W, b)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    W, b = W.copy(), b.copy()
    for rows in minibatches(X.shape[0], batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, rows)
        W -= eta * dW
        b - eta * db
    return W, b
