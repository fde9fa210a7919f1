# expect: failed gradient summed + downhill
import numpy as np


def product_loss_gradient(w, x, y):
    r = y - w[0] * w[1] * x
    return np.array([np.sum(r * w[1] * x), np.sum(r * w[0] * x)])
