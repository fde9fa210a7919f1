# expect: passed - -
import numpy as np


def fit_linear(X, Y):
    A = np.hstack([X, np.ones((len(X), 1))])
    solution = np.linalg.lstsq(A, Y, rcond=None)[0]
    return solution[:-1].T, solution[-1]
