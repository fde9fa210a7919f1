# expect: failed value half_forgotten
import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2) / len(Y)
