# unseen: wrong | line 9 | the weights come back as (n, k) in place of (k, n) [shape]

import numpy as np


def fit_linear(X, Y):
    A = np.c_[X, np.ones(len(X))]
    P = np.linalg.lstsq(A, Y, rcond=None)[0]
    W, b = P[:-1], P[-1]
    return W, b
