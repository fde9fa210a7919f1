# unseen: wrong | line 8 | a square root is taken as in the RMSE

import numpy as np


def mse(Y_hat, Y):
    d = Y_hat - Y
    return float(np.sqrt((d * d).sum() / (2 * len(Y))))
