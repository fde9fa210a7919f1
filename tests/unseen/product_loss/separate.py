# unseen: wrong | line 9 | a line w1 x + w2 in place of the product

import numpy as np


def product_loss(w, x, y):
    w1, w2 = w
    m = len(x)
    return float(1 / (2 * m) * np.sum((y - (w1 * x + w2)) ** 2))
