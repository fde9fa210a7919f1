# expect: failed gradient -
import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2) / len(Y)


def mse_gradient(Y_hat, Y):
    return 2 * (Y_hat - Y) / len(Y)
