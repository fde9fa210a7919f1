# unseen: wrong | line 18 | the return is in the loop, so only one step is made
import numpy as np

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]
def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[indices]
    E = x @ W.T + b - y
    return E.T @ x / len(x), E.sum(axis=0) / len(x)

def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    W, b = W.copy(), b.copy()
    for rows in minibatches(X.shape[0], batch_size, rng):
        gW, gb = minibatch_gradients(X, Y, W, b, rows)
        W = W - eta * gW
        b = b - eta * gb
        return W, b
