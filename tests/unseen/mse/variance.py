# unseen: wrong | line 8 | the mean of the residuals is taken off first

import numpy as np


def mse(Y_hat, Y):
    R = Y_hat - Y
    R = R - R.mean(axis=0)
    return float(np.sum(R ** 2) / (2 * len(Y)))
