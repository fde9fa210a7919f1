# unseen: wrong | line 15 | the bias gradient sums over the wrong axis for a square case and is divided twice

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = len(X)
    pred = linear_forward(X, W, b)
    err = (pred - Y) / m
    dW = np.dot(err.T, X)
    db = np.mean(err, axis=0)
    return dW, db
