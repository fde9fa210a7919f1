# unseen: wrong | line 7 | the two weights are added
import numpy as np


def product_loss(w, x, y):
    w1, w2 = w
    line = (w1 + w2) * x
    return float(np.dot(y - line, y - line) / (2 * len(x)))
