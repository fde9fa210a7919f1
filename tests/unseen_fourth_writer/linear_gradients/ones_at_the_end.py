# unseen: wrong | line 11 | the column of ones is the last one, and the columns of the weights are taken as if it were the first
import numpy as np


def linear_gradients(X, Y, W, b):
    ones = np.ones((X.shape[0], 1))
    design = np.hstack((X, ones))
    theta = np.hstack((W, b[:, None]))
    residual = design @ theta.T - Y
    G = residual.T @ design / X.shape[0]
    dW = G[:, 1:]
    db = G[:, -1]
    return dW, db
