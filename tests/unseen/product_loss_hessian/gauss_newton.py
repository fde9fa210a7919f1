# unseen: right | - | Gauss-Newton part plus residual part

import numpy as np


def product_loss_hessian(w, x, y):
    v = w[::-1]
    residual = float(np.mean((np.prod(w) * x - y) * x))
    return np.mean(x ** 2) * np.outer(v, v) + residual * (np.ones((2, 2)) - np.eye(2))
