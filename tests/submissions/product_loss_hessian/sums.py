# expect: failed value summed
import numpy as np


def product_loss_hessian(w, x, y):
    S, q = x @ x, x @ y
    off = 2 * S * w[0] * w[1] - q
    return np.array([[S * w[1] ** 2, off], [off, S * w[0] ** 2]])
