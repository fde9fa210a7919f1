# unseen: wrong | line 6 | y minus the prediction, without the minus of the inner derivative
import numpy as np


def product_loss_gradient(w, x, y):
    e = y - np.prod(w) * x
    g = (e @ x) / x.shape[0]
    return g * w[::-1]
