# unseen: wrong | line 7 | a mask says which rows are used, so a row that occurs twice counts only once
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    chosen = np.zeros(len(X), dtype=bool)
    chosen[indices] = True
    Xb, Yb = X[chosen], Y[chosen]
    R = Xb @ W.T + b - Yb
    return R.T @ Xb / len(Xb), R.mean(axis=0)
