# unseen: wrong | line 5 | the column of ones is missing and b is zero
import numpy as np

def fit_linear(X, Y):
    W, *_ = np.linalg.lstsq(X, Y, rcond=None)
    return W.T, np.zeros(Y.shape[1])
