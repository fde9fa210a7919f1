# unseen: wrong | line 6 | W is not transposed [exception]
import numpy as np


def linear_forward(X, W, b):
    return np.matmul(X, W) + b
