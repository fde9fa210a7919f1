# unseen: wrong | line 13 | db is summed over the outputs too, so it is one number [shape]

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    diff = linear_forward(X, W, b) - Y
    return 1 / m * diff.T @ X, 1 / m * np.sum(diff)
