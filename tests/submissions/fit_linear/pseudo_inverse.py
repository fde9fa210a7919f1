# expect: passed - -
import numpy as np


def fit_linear(X, Y):
    A = np.hstack([np.ones((len(X), 1)), X])
    solution = np.linalg.pinv(A) @ Y
    return solution[1:].T, solution[0]
