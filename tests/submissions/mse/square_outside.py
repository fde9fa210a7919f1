# expect: failed value sum_squared
import numpy as np


def mse(Y_hat, Y):
    return np.sum(Y_hat - Y) ** 2 / (2 * len(Y))
