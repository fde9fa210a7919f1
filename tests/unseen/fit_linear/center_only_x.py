# unseen: wrong | line 9 | the bias is the mean of Y alone: W times the mean of X is not subtracted

import numpy as np


def fit_linear(X, Y):
    mx, my = X.mean(axis=0), Y.mean(axis=0)
    W = (np.linalg.pinv(X - mx) @ (Y - my)).T
    return W, my
