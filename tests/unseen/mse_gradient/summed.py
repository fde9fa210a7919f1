# unseen: wrong | line 7 | it is summed over the examples, so the shape is (k,) [shape]

import numpy as np


def mse_gradient(Y_hat, Y):
    return np.sum(Y_hat - Y, axis=0) / Y.shape[0]
