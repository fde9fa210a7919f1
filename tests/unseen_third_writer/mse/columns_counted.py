# unseen: wrong | line 7 | the number of columns is taken for the number of examples
import numpy as np


def mse(Y_hat, Y):
    diff = np.subtract(Y_hat, Y)
    m = len(diff.T)
    return float((diff * diff).sum() / (2 * m))
