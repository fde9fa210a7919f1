# unseen: wrong | line 7 | the factor 1/2 is missing
import numpy as np


def mse(Y_hat, Y):
    m = Y.shape[0]
    return float(np.sum((Y_hat - Y) ** 2) / m)
