# unseen: wrong | lines 7, 9 | two mistakes: the sign is turned, and db lacks the 1/m

import numpy as np


def linear_gradients(X, Y, W, b):
    err = Y - (X @ W.T + b)
    dW = err.T @ X / len(X)
    db = err.sum(axis=0)
    return dW, db
