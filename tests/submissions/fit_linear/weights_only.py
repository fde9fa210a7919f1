# expect: failed shape -
import numpy as np


def fit_linear(X, Y):
    return np.linalg.lstsq(X - X.mean(axis=0), Y - Y.mean(axis=0), rcond=None)[0].T
