# unseen: wrong | line 7 | a boolean mask loses how often a row occurs
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    chosen = np.zeros(len(X), dtype=bool)
    chosen[indices] = True
    R = X[chosen] @ W.T + b - Y[chosen]
    n = chosen.sum()
    return R.T @ X[chosen] / n, R.sum(axis=0) / n
