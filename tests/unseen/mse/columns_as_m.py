# unseen: wrong | line 7 | m is taken as the number of outputs

import numpy as np


def mse(Y_hat, Y):
    m = Y.shape[1]
    return float(np.sum((Y_hat - Y) ** 2) / (2 * m))
