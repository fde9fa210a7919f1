# unseen: wrong | line 6 | rows that occur twice are counted once
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    rows = np.unique(indices)
    Xb = X[rows]
    E = Xb @ W.T + b - Y[rows]
    return E.T @ Xb / len(rows), E.mean(axis=0)
