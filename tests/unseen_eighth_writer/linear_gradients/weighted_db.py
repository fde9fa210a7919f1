# unseen: wrong | line 12 | db sums the predictions and not the errors
import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    pred = X @ W.T + b
    err = pred - Y
    dW = np.zeros(W.shape)
    for i in range(m):
        dW += np.outer(err[i], X[i]) / m
    db = pred.sum(axis=0) / m
    return dW, db
