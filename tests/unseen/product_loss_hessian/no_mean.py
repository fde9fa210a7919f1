# unseen: wrong | line 9 | sums in place of means

import numpy as np


def product_loss_hessian(w, x, y):
    J = np.outer(x, w[::-1])
    r = w[0] * w[1] * x - y
    return J.T @ J + np.sum(r * x) * np.array([[0, 1], [1, 0]])
