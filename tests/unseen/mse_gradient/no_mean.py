# unseen: wrong | line 7 | the 1/m is missing

import numpy as np


def mse_gradient(Y_hat, Y):
    return Y_hat - Y
