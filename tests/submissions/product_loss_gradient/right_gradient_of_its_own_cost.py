# expect: failed gradient -
import numpy as np


def product_loss(w, x, y):
    return np.mean((y - w[0] * w[1] * x) ** 2)


def product_loss_gradient(w, x, y):
    r = w[0] * w[1] * x - y
    return 2 * np.array([np.mean(r * w[1] * x), np.mean(r * w[0] * x)])
