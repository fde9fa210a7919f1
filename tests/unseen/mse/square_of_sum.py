# unseen: wrong | line 7 | the sum is squared and not each difference

import numpy as np


def mse(Y_hat, Y):
    return float(np.sum(Y_hat - Y) ** 2 / (2 * len(Y)))
