# unseen: wrong | line 6 | a mask counts repeated rows once
import numpy as np

def minibatch_gradients(X, Y, W, b, indices):
    chosen = np.zeros(len(X), dtype=bool)
    chosen[indices] = True
    xs, ys = X[chosen], Y[chosen]
    err = xs @ W.T + b - ys
    return err.T @ xs / len(xs), err.mean(axis=0)
