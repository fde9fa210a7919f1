# unseen: wrong | line 9 | the chain rule gives the same number for both weights

import numpy as np


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    g = np.mean(r * x)
    return np.array([g, g])
