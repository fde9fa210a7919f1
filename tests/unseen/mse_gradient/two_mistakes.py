# unseen: wrong | line 7 | two mistakes: the sign is turned, and the 1/m is missing

import numpy as np


def mse_gradient(Y_hat, Y):
    return Y - Y_hat
