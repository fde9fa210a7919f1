# unseen: wrong | line 9 | the bias is the mean of Y minus W times the mean of the already centered inputs, which is 0
import numpy as np


def fit_linear(X, Y):
    mu_x, mu_y = X.mean(axis=0), Y.mean(axis=0)
    Xc, Yc = X - mu_x, Y - mu_y
    W = (np.linalg.pinv(Xc) @ Yc).T
    b = mu_y - W @ Xc.mean(axis=0)
    return W, b
