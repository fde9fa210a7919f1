# expect: failed shape -
import numpy as np


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    return np.array([r * w[1] * x, r * w[0] * x])
