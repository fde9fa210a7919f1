# expect: failed value loss_without_half
import numpy as np


def product_loss(w, x, y):
    return np.mean((y - w[0] * w[1] * x) ** 2)
