# unseen: wrong | line 9 | the inner derivative -x is taken as + x, so the sign is turned

import numpy as np


def product_loss_gradient(w, x, y):
    r = y - w[0] * w[1] * x
    m = len(x)
    return np.array([w[1] * np.sum(r * x) / m, w[0] * np.sum(r * x) / m])
