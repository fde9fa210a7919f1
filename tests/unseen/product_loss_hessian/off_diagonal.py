# unseen: wrong | line 9 | the residual part is missing beside the diagonal

import numpy as np


def product_loss_hessian(w, x, y):
    a = np.mean(x ** 2)
    w1, w2 = w
    return a * np.array([[w2 ** 2, w1 * w2], [w1 * w2, w1 ** 2]])
