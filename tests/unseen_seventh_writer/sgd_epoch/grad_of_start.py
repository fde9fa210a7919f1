# unseen: wrong | line 15 | every step uses the gradient at the weights of the epoch's start
import numpy as np

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i:i + batch_size] for i in range(0, m, batch_size)]
def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[indices]
    E = x @ W.T + b - y
    return E.T @ x / len(x), E.sum(axis=0) / len(x)

def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    params = [np.array(W, dtype=float), np.array(b, dtype=float)]
    for batch in minibatches(len(X), batch_size, rng):
        grads = minibatch_gradients(X, Y, W, b, batch)
        params = [p - eta * g for p, g in zip(params, grads)]
    return tuple(params)
