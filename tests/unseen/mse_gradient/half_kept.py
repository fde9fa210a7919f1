# unseen: wrong | line 11 | it divides by 2 m: the 2 of the square does not cancel the half

import numpy as np


def mse_gradient(Y_hat, Y):
    m, k = Y.shape
    G = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            G[i, j] = (Y_hat[i, j] - Y[i, j]) / (2 * m)
    return G
