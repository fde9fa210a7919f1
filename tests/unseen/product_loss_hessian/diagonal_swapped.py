# unseen: wrong | line 10 | w1 ** 2 and w2 ** 2 are swapped on the diagonal

import numpy as np


def product_loss_hessian(w, x, y):
    w1, w2 = w
    a, b = np.mean(x * x), np.mean(x * y)
    c = 2 * w1 * w2 * a - b
    return np.array([[w1 ** 2 * a, c], [c, w2 ** 2 * a]])
