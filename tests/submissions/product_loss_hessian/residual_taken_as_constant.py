# expect: failed value residual_constant
import numpy as np


def product_loss_hessian(w, x, y):
    off = np.mean((w[0] * w[1] * x - y) * x)
    S = np.mean(x**2)
    return np.array([[S * w[1] ** 2, off], [off, S * w[0] ** 2]])
