# unseen: wrong | line 7 | the 1/2 is missing
import numpy as np


def product_loss(w, x, y):
    w1, w2 = w
    return float(np.mean((y - w1 * w2 * x) ** 2))
