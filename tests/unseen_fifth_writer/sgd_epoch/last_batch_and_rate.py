# unseen: wrong | lines 19, 22 | the last batch is left out, and the bias moves without the rate
import numpy as np


def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[indices]
    r = (x @ W.T + b - y) / len(indices)
    return r.T @ x, r.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    batches = minibatches(X.shape[0], batch_size, rng)
    weights, bias = np.copy(W), np.copy(b)
    for k in range(len(batches) - 1):
        grad_w, grad_b = minibatch_gradients(X, Y, weights, bias, batches[k])
        weights = weights - eta * grad_w
        bias = bias - grad_b
    return weights, bias
