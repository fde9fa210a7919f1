# unseen: wrong | lines 18, 21 | the bias has the sign of ascent, and the last batch is left out
import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    batches = minibatches(len(X), batch_size, rng)
    for idx in batches[:-1]:
        dW, db = minibatch_gradients(X, Y, W, b, idx)
        W = W - eta * dW
        b = b + eta * db
    return np.array(W), np.array(b)
