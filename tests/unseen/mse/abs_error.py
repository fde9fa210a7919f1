# unseen: wrong | line 8 | absolute errors in the place of squares

import numpy as np


def mse(Y_hat, Y):
    m = Y.shape[0]
    return float(np.abs(Y_hat - Y).sum() / (2 * m))
