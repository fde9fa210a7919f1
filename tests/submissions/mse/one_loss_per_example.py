# expect: failed shape -
import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2, axis=1) / 2
