# unseen: right | - | centered data, pseudoinverse, and the bias from the means
import numpy as np


def fit_linear(X, Y):
    x_mean, y_mean = X.mean(axis=0), Y.mean(axis=0)
    W = (np.linalg.pinv(X - x_mean, rcond=1e-10) @ (Y - y_mean)).T
    return W, y_mean - W @ x_mean
