# unseen: wrong | line 8 | a ridge of 1e-3 makes the matrix invertible and moves the solution

import numpy as np


def fit_linear(X, Y):
    A = np.hstack([X, np.ones((X.shape[0], 1))])
    G = A.T @ A + 1e-3 * np.eye(A.shape[1])
    P = np.linalg.solve(G, A.T @ Y)
    return P[:-1].T, P[-1]
