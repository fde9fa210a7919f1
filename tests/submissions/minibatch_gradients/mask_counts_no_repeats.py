# expect: failed gradient each_row_once
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    chosen = np.zeros(len(X), dtype=bool)
    chosen[indices] = True
    error = X[chosen] @ W.T + b - Y[chosen]
    return error.T @ X[chosen] / chosen.sum(), error.mean(axis=0)
