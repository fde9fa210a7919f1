# unseen: wrong | line 10 | keepdims=True leaves db with shape (1, k) [shape]

import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    E = X.dot(W.T) + b - Y
    dW = np.dot(E.T, X) / m
    db = np.sum(E, axis=0, keepdims=True) / m
    return dW, db
