# unseen: wrong | line 9 | the norm is not squared

import numpy as np


def mse(Y_hat, Y):
    m = Y.shape[0]
    dist = np.linalg.norm(Y_hat - Y, axis=1)
    total = dist.sum()
    return float(total / (2 * m))
