# unseen: wrong | line 9 | a few hundred steps of gradient descent in place of the closed form, far from the minimum

import numpy as np


def fit_linear(X, Y):
    m, n = X.shape
    W, b = np.zeros((Y.shape[1], n)), np.zeros(Y.shape[1])
    for _ in range(200):
        R = (X @ W.T + b - Y) / m
        W, b = W - 0.01 * R.T @ X, b - 0.01 * R.sum(0)
    return W, b
