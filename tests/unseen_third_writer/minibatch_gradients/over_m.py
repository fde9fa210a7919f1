# unseen: wrong | line 7 | divided by the number of all examples and not of the chosen ones
import numpy as np


def minibatch_gradients(X, Y, W, b, indices):
    xb, yb = X[indices], Y[indices]
    err = (xb @ W.T + b - yb) / len(X)
    return err.T @ xb, err.sum(axis=0)
