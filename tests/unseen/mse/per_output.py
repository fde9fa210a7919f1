# unseen: wrong | line 7 | the sum runs over the examples only, so there is one number for each output [shape]

import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2, axis=0) / (2 * len(Y))
