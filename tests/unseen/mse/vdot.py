# unseen: right | - | np.vdot of the difference with itself

import numpy as np


def mse(Y_hat, Y):
    D = np.subtract(Y_hat, Y)
    return float(np.vdot(D, D)) / 2 / D.shape[0]
