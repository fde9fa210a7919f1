# unseen: wrong | line 9 | a mean over the outputs too

import numpy as np


def mse(Y_hat, Y):
    diff = Y_hat - Y
    squared = diff ** 2
    return float(np.mean(squared) / 2)
