# expect: failed not_finite -
import numpy as np


def fit_linear(X, Y):
    return np.full((Y.shape[1], X.shape[1]), np.nan), np.zeros(Y.shape[1])
