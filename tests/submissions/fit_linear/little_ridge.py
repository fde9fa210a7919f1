# expect: failed value small_number_on_the_diagonal
import numpy as np


def fit_linear(X, Y):
    A = np.hstack([X, np.ones((len(X), 1))])
    M = A.T @ A + 1e-3 * np.eye(A.shape[1])
    solution = np.linalg.solve(M, A.T @ Y)
    return solution[:-1].T, solution[-1]
