# unseen: wrong | line 8 | the normal equations are inverted, which fails where columns are copies of one another [exception]
import numpy as np


def fit_linear(X, Y):
    A = np.c_[X, np.ones(X.shape[0])]
    AtA = A.T @ A
    theta = np.linalg.inv(AtA) @ A.T @ Y
    W = theta[:-1, :].T
    b = theta[-1, :]
    return W, b
