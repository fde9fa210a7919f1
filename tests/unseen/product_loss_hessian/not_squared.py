# unseen: wrong | line 9 | w2 and w1 are not squared on the diagonal

import numpy as np


def product_loss_hessian(w, x, y):
    a, c = np.mean(x ** 2), np.mean(x * y)
    off = 2 * w[0] * w[1] * a - c
    return np.array([[w[1] * a, off], [off, w[0] * a]])
