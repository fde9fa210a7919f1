# unseen: wrong | lines 7, 9 | the residual has the wrong sign, and the bias gradient is not divided by m
import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    error = Y - (np.dot(X, W.T) + b)
    dW = np.dot(error.T, X) / m
    db = np.sum(error, axis=0)
    return dW, db
