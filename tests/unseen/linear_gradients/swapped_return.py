# unseen: wrong | line 9 | the two gradients are returned in the wrong order [shape]

import numpy as np


def linear_gradients(X, Y, W, b):
    R = (X @ W.T + b - Y) / len(X)
    dW, db = R.T @ X, R.sum(axis=0)
    return db, dW
