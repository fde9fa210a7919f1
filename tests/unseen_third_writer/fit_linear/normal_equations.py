# unseen: wrong | line 7 | the inverse of X'X does not exist where columns depend on one another [exception]
import numpy as np


def fit_linear(X, Y):
    Xb = np.c_[X, np.ones(X.shape[0])]
    theta = np.linalg.inv(Xb.T @ Xb) @ Xb.T @ Y
    return theta[:-1].T, theta[-1]
