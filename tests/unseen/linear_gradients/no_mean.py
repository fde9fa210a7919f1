# unseen: wrong | lines 8, 9 | the 1/m is missing in both gradients

import numpy as np


def linear_gradients(X, Y, W, b):
    R = X @ W.T + b - Y
    dW = R.T @ X
    db = R.sum(axis=0)
    return dW, db
