# unseen: right | - | two loops

import numpy as np


def mse_gradient(Y_hat, Y):
    m, k = np.shape(Y)
    return np.array([[(Y_hat[i][j] - Y[i][j]) / m for j in range(k)] for i in range(m)])
