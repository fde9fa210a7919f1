# unseen: wrong | line 6 | no bias is fitted; it is the mean error afterward
import numpy as np


def fit_linear(X, Y):
    W = (np.linalg.pinv(X) @ Y).T
    b = (Y - X @ W.T).mean(axis=0)
    return W, b
