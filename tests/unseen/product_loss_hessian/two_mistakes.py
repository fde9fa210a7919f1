# unseen: wrong | line 7 | two mistakes: the diagonal is swapped, and the mixed derivatives lack the residual

import numpy as np


def product_loss_hessian(w, x, y):
    return np.mean(x ** 2) * np.outer(w, w)
