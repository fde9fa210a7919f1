# unseen: wrong | line 9 | the mixed entry lacks the second term

import numpy as np


def product_loss_hessian(w, x, y):
    a = np.mean(x * x)
    c = np.mean(x * y)
    off = w[0] * w[1] * a - c
    return np.array([[w[1] ** 2 * a, off], [off, w[0] ** 2 * a]])
