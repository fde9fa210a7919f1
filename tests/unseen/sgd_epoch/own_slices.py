# unseen: right | - | no helpers: the slices and the residuals by hand, copies moved in place

import numpy as np


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    W, b = np.array(W, dtype=float), np.array(b, dtype=float)
    order = rng.permutation(len(X))
    while order.size:
        now, order = order[:batch_size], order[batch_size:]
        residual = (X[now] @ W.T + b - Y[now]) * (eta / now.size)
        W -= residual.T @ X[now]
        b -= residual.sum(axis=0)
    return W, b
