# expect: failed changed_arguments -
import numpy as np


def mse(Y_hat, Y):
    Y_hat -= Y
    return np.sum(Y_hat**2) / (2 * len(Y))
