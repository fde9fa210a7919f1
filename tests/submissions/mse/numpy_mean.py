# expect: failed value mean_over_entries
import numpy as np


def mse(Y_hat, Y):
    return np.mean((Y_hat - Y) ** 2) / 2
