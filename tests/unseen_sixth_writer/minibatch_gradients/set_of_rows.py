# unseen: wrong | line 6 | rows that occur twice are used once
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    rows = sorted(set(int(i) for i in indices))
    Xb, Yb = X[rows], Y[rows]
    D = (Xb @ W.T + b - Yb) / len(rows)
    return D.T @ Xb, D.sum(axis=0)
