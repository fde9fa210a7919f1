# unseen: wrong | line 8 | examples are columns, as in MATLAB, and the result is not turned back [shape]
import numpy as np


def linear_forward(X, W, b):
    columns = X.T
    Y_hat = W @ columns + b.reshape(-1, 1)
    return Y_hat
