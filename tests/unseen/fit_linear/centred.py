# unseen: right | - | centred data and the pseudoinverse, bias from the means

import numpy as np


def fit_linear(X, Y):
    mx, my = X.mean(axis=0), Y.mean(axis=0)
    W = (np.linalg.pinv(X - mx, rcond=1e-12) @ (Y - my)).T
    return W, my - W @ mx
