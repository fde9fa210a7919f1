# expect: failed value half_forgotten + mean_over_entries
import numpy as np


def mse(Y_hat, Y):
    return np.mean((Y_hat - Y) ** 2)
