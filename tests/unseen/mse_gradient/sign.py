# unseen: wrong | line 8 | the sign is turned: targets minus predictions

import numpy as np


def mse_gradient(Y_hat, Y):
    m = Y.shape[0]
    return (Y - Y_hat) / m
