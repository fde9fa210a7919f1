# unseen: wrong | lines 7, 8 | two mistakes: the sign is turned, and the derivatives are swapped

import numpy as np


def product_loss_gradient(w, x, y):
    r = y - w[0] * w[1] * x
    return np.mean(r * x) * w
