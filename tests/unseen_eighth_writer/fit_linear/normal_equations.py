# unseen: wrong | line 8 | the normal equations are solved by an inverse, which does not exist where columns are copies of one another [exception]
import numpy as np


def fit_linear(X, Y):
    ones = np.ones((X.shape[0], 1))
    D = np.concatenate([X, ones], axis=1)
    theta = np.linalg.inv(D.T @ D) @ D.T @ Y
    return theta[:-1].T, theta[-1]
