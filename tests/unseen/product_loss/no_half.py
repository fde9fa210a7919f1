# unseen: wrong | line 7 | the half is missing

import numpy as np


def product_loss(w, x, y):
    return float(np.mean((y - w[0] * w[1] * x) ** 2))
