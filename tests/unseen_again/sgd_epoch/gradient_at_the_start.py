# unseen: wrong | line 29 | all gradients are taken at the first weights

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
    W_new = np.array(W, dtype=float)
    b_new = np.array(b, dtype=float)
    for batch in minibatches(len(X), batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, batch)
        W_new = W_new - eta * dW
        b_new = b_new - eta * db
    return W_new, b_new
