# unseen: wrong | line 8 | the inner derivative x is missing

import numpy as np


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    return np.mean(r) * w[::-1]
