# unseen: wrong | line 10 | the mixed second derivative misses the residual

import numpy as np


def product_loss_hessian(w, x, y):
    w1, w2 = w
    s = np.mean(x ** 2)
    r = np.mean((w1 * w2 * x - y) * x)
    off = w1 * w2 * s
    return np.array([[w2 ** 2 * s, off], [off, w1 ** 2 * s]])
