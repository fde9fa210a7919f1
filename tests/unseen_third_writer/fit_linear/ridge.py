# unseen: wrong | line 8 | a small ridge is added against singular matrices, so that the error is not the smallest
import numpy as np


def fit_linear(X, Y):
    A = np.column_stack([X, np.ones(len(X))])
    lam = 1e-3
    G = A.T @ A + lam * np.eye(A.shape[1])
    T = np.linalg.solve(G, A.T @ Y)
    return T[:-1].T, T[-1]
