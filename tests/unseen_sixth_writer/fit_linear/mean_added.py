# unseen: wrong | line 8 | the prediction at the mean input is added to the mean target instead of taken off
import numpy as np


def fit_linear(X, Y):
    x_bar, y_bar = X.mean(axis=0), Y.mean(axis=0)
    W = (np.linalg.pinv(X - x_bar) @ (Y - y_bar)).T
    b = y_bar + W @ x_bar
    return W, b
