# unseen: wrong | line 10 | each derivative has its own weight as a factor

import numpy as np


def product_loss_gradient(w, x, y):
    m = len(x)
    r = w[0] * w[1] * x - y
    d = np.sum(r * x) / m
    return np.array([d * w[0], d * w[1]])
