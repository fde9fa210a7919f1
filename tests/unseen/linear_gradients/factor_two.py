# unseen: wrong | line 9 | a factor 2 in both, because the half in the cost is forgotten

import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    R = X @ W.T + b - Y
    return (2 / m) * R.T @ X, (2 / m) * R.sum(axis=0)
