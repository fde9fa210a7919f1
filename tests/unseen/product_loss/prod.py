# unseen: right | - | np.prod and np.var with the mean added

import numpy as np


def product_loss(w, x, y):
    r = y - np.prod(w) * x
    return float(0.5 * (np.var(r) + np.mean(r) ** 2))
