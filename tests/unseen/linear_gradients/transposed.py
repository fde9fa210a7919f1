# unseen: wrong | line 9 | dW is transposed: shape (n, k) [shape]

import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    diff = (X @ W.T + b - Y) / m
    dW = X.T @ diff
    db = diff.sum(0)
    return dW, db
