# unseen: wrong | line 12 | dW is overwritten in the loop and not summed, so only the last example counts

import numpy as np


def linear_gradients(X, Y, W, b):
    m = len(X)
    dW = np.zeros(W.shape)
    db = np.zeros(b.shape)
    for x, y in zip(X, Y):
        r = W @ x + b - y
        dW = np.outer(r, x) / m
        db += r / m
    return dW, db
