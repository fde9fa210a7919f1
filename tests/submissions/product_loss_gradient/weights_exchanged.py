# expect: failed gradient own_weight
import numpy as np


def product_loss_gradient(w, x, y):
    return np.mean((w[0] * w[1] * x - y) * x) * w
