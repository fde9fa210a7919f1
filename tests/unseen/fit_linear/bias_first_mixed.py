# unseen: wrong | lines 9, 10 | the ones are the first column, but the bias is read from the last row

import numpy as np


def fit_linear(X, Y):
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.linalg.pinv(A) @ Y
    W = theta[:-1].T
    b = theta[-1]
    return W, b
