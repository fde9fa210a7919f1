# unseen: wrong | line 7 | two mistakes: magnitudes in place of squares, and a mean over all entries

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean(np.abs(Y_hat - Y)) / 2)
