# unseen: wrong | line 9 | the product rule is forgotten: only the residual part stands beside the diagonal

import numpy as np


def product_loss_hessian(w, x, y):
    m = len(x)
    r = w[0] * w[1] * x - y
    off = np.sum(r * x) / m
    sxx = np.sum(x * x) / m
    H = np.empty((2, 2))
    H[0, 0], H[1, 1] = w[1] ** 2 * sxx, w[0] ** 2 * sxx
    H[0, 1] = H[1, 0] = off
    return H
