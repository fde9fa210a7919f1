# unseen: wrong | line 8 | the 1/m is missing

import numpy as np


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    s = np.sum(r * x)
    return np.array([s * w[1], s * w[0]])
