# unseen: wrong | line 8 | the mixed derivatives are set to zero

import numpy as np


def product_loss_hessian(w, x, y):
    s = (x ** 2).mean()
    return np.diag([w[1] ** 2 * s, w[0] ** 2 * s])
