# unseen: wrong | line 10 | db is averaged over the outputs too

import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    E = X @ W.T + b - Y
    dW = np.dot(E.T, X) / m
    db = np.full(b.shape, E.sum() / E.size)
    return dW, db
