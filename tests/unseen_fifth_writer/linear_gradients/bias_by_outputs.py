# unseen: wrong | line 11 | the bias gradient is divided by the number of outputs and not of examples
import numpy as np


def linear_gradients(X, Y, W, b):
    m, k = Y.shape
    dW, db = np.zeros(W.shape), np.zeros(k)
    for x, y in zip(X, Y):
        r = W @ x + b - y
        dW += np.outer(r, x) / m
        db += r / k
    return dW, db
