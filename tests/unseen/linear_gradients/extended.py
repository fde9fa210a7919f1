# unseen: right | - | the bias as an extra column of ones, one product for both

import numpy as np


def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    X1 = np.hstack([X, np.ones((m, 1))])
    W1 = np.column_stack([W, b])
    D = ((X1 @ W1.T - Y).T @ X1) / m
    return D[:, :-1], D[:, -1]
