# unseen: wrong | line 14 | the 1/m is missing in db

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = len(X)
    error = linear_forward(X, W, b) - Y
    dW = error.T @ X / m
    db = np.sum(error, axis=0)
    return dW, db
