# unseen: wrong | line 13 | the product gives the transposed matrix

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    E = linear_forward(X, W, b) - Y
    dW = X.T @ E / m
    db = E.mean(axis=0)
    return dW, db
