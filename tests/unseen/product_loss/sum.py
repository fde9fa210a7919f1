# unseen: wrong | line 8 | a sum over the examples in place of a mean

import numpy as np


def product_loss(w, x, y):
    r = y - w[0] * w[1] * x
    return float(0.5 * r @ r)
