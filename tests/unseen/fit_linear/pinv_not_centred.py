# unseen: wrong | line 10 | the biases are the mean of Y only

import numpy as np


def fit_linear(X, Y):
    Xc = X - X.mean(axis=0)
    Yc = Y - Y.mean(axis=0)
    W = (np.linalg.pinv(Xc) @ Yc).T
    b = Y.mean(axis=0)
    return W, b
