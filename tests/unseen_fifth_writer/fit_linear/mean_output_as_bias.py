# unseen: wrong | line 8 | the bias is the mean target, without the weights times the mean input
import numpy as np


def fit_linear(X, Y):
    x_bar, y_bar = X.mean(axis=0), Y.mean(axis=0)
    W = (np.linalg.pinv(X - x_bar) @ (Y - y_bar)).T
    b = y_bar
    return W, b
