# unseen: wrong | line 12 | the factor 2 of the square is kept though the cost has its 1/2

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    residual = 2 * (linear_forward(X, W, b) - Y)
    dW = residual.T @ X / m
    db = residual.sum(axis=0) / m
    return dW, db
