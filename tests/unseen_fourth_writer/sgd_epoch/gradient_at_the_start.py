# unseen: wrong | line 18 | all gradients are taken at the weights of the start of the epoch
import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[k : k + batch_size] for k in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    R = (X[indices] @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X[indices], R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    W_new, b_new = np.array(W, dtype=float), np.array(b, dtype=float)
    for rows in minibatches(len(X), batch_size, rng):
        gW, gb = minibatch_gradients(X, Y, W, b, rows)
        W_new = W_new - eta * gW
        b_new = b_new - eta * gb
    return W_new, b_new
