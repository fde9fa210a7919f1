# unseen: wrong | line 6 | the weights are added and not multiplied
import numpy as np


def product_loss(w, x, y):
    slope = np.sum(w)
    err = y - slope * x
    return float(err @ err / (2 * len(x)))
