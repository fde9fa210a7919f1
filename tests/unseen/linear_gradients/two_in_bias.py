# unseen: wrong | lines 7, 8 | two mistakes: the bias is missing in the predictions, and there is a factor 2

import numpy as np


def linear_gradients(X, Y, W, b):
    err = X @ W.T - Y
    return 2 * err.T @ X / len(X), 2 * err.mean(axis=0)
