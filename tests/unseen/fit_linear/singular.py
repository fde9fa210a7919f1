# unseen: wrong | line 8 | the normal equations are solved with inv, which raises or returns rubbish for columns that depend on one another

import numpy as np


def fit_linear(X, Y):
    A = np.column_stack([X, np.ones(len(X))])
    P = np.linalg.inv(A.T @ A) @ A.T @ Y
    return P[:-1].T, P[-1]
