# unseen: wrong | line 11 | targets minus predictions turns the sign of both

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    residual = Y - linear_forward(X, W, b)
    return residual.T @ X / len(X), residual.mean(axis=0)
