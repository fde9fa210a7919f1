# unseen: wrong | line 13 | db is summed along the outputs (axis 1), so its shape is (m,) [shape]

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b


def linear_gradients(X, Y, W, b):
    R = linear_forward(X, W, b) - Y
    dW = R.T @ X / len(X)
    db = np.mean(R, axis=1)
    return dW, db
