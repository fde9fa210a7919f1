# unseen: wrong | line 29 | the biases are never moved

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
    W_new, b_new = W.copy(), b.copy()
    for idx in minibatches(len(X), batch_size, rng):
        dW, _ = minibatch_gradients(X, Y, W_new, b_new, idx)
        W_new -= eta * dW
    return W_new, b_new
