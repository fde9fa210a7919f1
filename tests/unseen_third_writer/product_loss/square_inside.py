# unseen: wrong | line 7 | the sum is squared and not each difference
import numpy as np


def product_loss(w, x, y):
    m = len(x)
    return float(np.sum(y - w[0] * w[1] * x) ** 2 / (2 * m))
