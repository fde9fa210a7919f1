# unseen: wrong | line 9 | each derivative is multiplied by its own weight instead of the other
import numpy as np


def product_loss_gradient(w, x, y):
    m = len(x)
    miss = w[0] * w[1] * x - y
    outer = np.sum(miss * x) / m
    return np.array([outer * w[0], outer * w[1]])
