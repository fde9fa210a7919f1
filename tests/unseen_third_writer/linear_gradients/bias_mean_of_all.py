# unseen: wrong | line 9 | db is one mean over all entries and not one for each output
import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    E = X @ W.T + b - Y
    dW = E.T @ X / m
    db = np.full(b.shape, E.sum() / m)
    return dW, db
