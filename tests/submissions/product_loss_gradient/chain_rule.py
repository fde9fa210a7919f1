# expect: passed - -
import numpy as np


def product_loss_gradient(w, x, y):
    by_product = np.mean((w[0] * w[1] * x - y) * x)
    return by_product * np.array([w[1], w[0]])
