# unseen: wrong | line 9 | db is not divided by m
import numpy as np


def linear_gradients(X, Y, W, b):
    m = len(Y)
    delta = np.dot(X, W.T) + b - Y
    dW = (1 / m) * np.dot(delta.T, X)
    db = np.sum(delta, axis=0)
    return dW, db
