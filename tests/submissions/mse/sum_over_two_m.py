# expect: passed - -
import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2) / (2 * Y.shape[0])
