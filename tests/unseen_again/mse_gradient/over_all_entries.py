# unseen: wrong | line 7 | divided by the number of entries

import numpy as np


def mse_gradient(Y_hat, Y):
    n = Y.size
    return (Y_hat - Y) / n
