# unseen: wrong | line 8 | 1 / 2 * m multiplies by m

import numpy as np


def product_loss(w, x, y):
    m = x.size
    return float(1 / 2 * m * np.sum((y - w[0] * w[1] * x) ** 2))
