# unseen: wrong | line 9 | the residual part has the wrong sign

import numpy as np


def product_loss_hessian(w, x, y):
    w1, w2 = w
    r = y - w1 * w2 * x
    mixed = np.mean(w1 * w2 * x ** 2 + r * x)
    return np.array([[w2 ** 2 * np.mean(x ** 2), mixed], [mixed, w1 ** 2 * np.mean(x ** 2)]])
