# unseen: wrong | lines 7, 8 | there is no column of ones: the fit goes through the origin and the biases are zero

import numpy as np


def fit_linear(X, Y):
    W, *_ = np.linalg.lstsq(X, Y, rcond=None)
    return W.T, np.zeros(Y.shape[1])
