# expect: failed changed_arguments -
import numpy as np


def product_loss(w, x, y):
    for k in range(len(y)):
        y[k] -= w[0] * w[1] * x[k]
    return np.mean(y**2) / 2
