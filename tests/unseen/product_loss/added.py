# unseen: wrong | line 7 | the weights are added in place of multiplied

import numpy as np


def product_loss(w, x, y):
    y_hat = np.sum(w) * x
    return float(np.sum((y - y_hat) ** 2) / (2 * len(x)))
