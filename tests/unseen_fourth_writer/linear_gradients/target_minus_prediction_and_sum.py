# unseen: wrong | lines 8, 10 | the error has the wrong sign, and the mean over the examples is missing in db
import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    prediction = np.matmul(X, W.T) + b
    err = Y - prediction
    dW = np.matmul(err.T, X) / m
    db = np.sum(err, axis=0)
    return dW, db
