# unseen: wrong | lines 6, 8 | the difference is turned around, and the half of the cost is kept
import numpy as np


def mse_gradient(Y_hat, Y):
    gap = np.subtract(Y, Y_hat)
    m = gap.shape[0]
    return 0.5 * gap / m
