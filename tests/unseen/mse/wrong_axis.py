# unseen: wrong | line 7 | it divides by the number of outputs k in place of the number of examples m

import numpy as np


def mse(Y_hat, Y):
    m = Y.shape[1]
    return float(np.sum(np.square(Y_hat - Y)) / (2 * m))
