# unseen: wrong | line 8 | the sign of the error, as for the absolute loss

import numpy as np


def mse_gradient(Y_hat, Y):
    m = len(Y)
    return np.sign(Y_hat - Y) / m
