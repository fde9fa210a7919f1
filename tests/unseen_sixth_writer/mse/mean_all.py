# unseen: wrong | line 7 | a mean over the outputs as well
import numpy as np


def mse(Y_hat, Y):
    err = Y_hat - Y
    return float(np.mean(err**2) / 2)
