# unseen: wrong | line 10 | the mean for the biases is divided by m once more
import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    pred = X @ W.T + b
    res = pred - Y
    dW = np.dot(res.T, X) / m
    db = np.mean(res, axis=0) / m
    return dW, db
