# expect: failed value diagonal_exchanged
import numpy as np


def product_loss_hessian(w, x, y):
    S, q = np.mean(x**2), np.mean(x * y)
    off = 2 * S * w[0] * w[1] - q
    return np.array([[S * w[0] ** 2, off], [off, S * w[1] ** 2]])
