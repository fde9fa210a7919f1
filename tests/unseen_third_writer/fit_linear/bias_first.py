# unseen: wrong | line 9 | the ones are the first column, but the last row is taken for the bias
import numpy as np


def fit_linear(X, Y):
    ones = np.ones((len(X), 1))
    design = np.hstack([ones, X])
    coef, *_ = np.linalg.lstsq(design, Y, rcond=None)
    W = coef[:-1].T
    b = coef[-1]
    return W, b
