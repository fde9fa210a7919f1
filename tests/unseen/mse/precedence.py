# unseen: wrong | line 11 | / 2 * m multiplies by m

import numpy as np


def mse(Y_hat, Y):
    m = len(Y_hat)
    total = 0.0
    for yh, y in zip(Y_hat, Y):
        total += np.dot(yh - y, yh - y)
    return float(total / 2 * m)
