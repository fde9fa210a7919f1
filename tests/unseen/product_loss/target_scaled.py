# unseen: wrong | line 7 | the target is multiplied by the first weight too

import numpy as np


def product_loss(w, x, y):
    r = w[0] * (y - w[1] * x)
    return float(np.sum(r ** 2) / (2 * len(x)))
