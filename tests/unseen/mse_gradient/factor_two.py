# unseen: wrong | line 7 | a factor 2, because the half of the cost is forgotten

import numpy as np


def mse_gradient(Y_hat, Y):
    return 2 * (Y_hat - Y) / len(Y)
