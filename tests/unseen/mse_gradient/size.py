# unseen: wrong | line 8 | it divides by all m k entries

import numpy as np


def mse_gradient(Y_hat, Y):
    err = Y_hat - Y
    return err / err.size
