# unseen: wrong | lines 6, 8 | the difference is turned around, and the factor 2 of the square remains although the cost has a half
import numpy as np


def mse_gradient(Y_hat, Y):
    diff = Y - Y_hat
    m = diff.shape[0]
    return 2 * diff / m
