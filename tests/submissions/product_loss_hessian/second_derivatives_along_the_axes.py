# expect: failed value mixed_zero
import numpy as np


def product_loss_hessian(w, x, y):
    return np.mean(x**2) * np.diag([w[1] ** 2, w[0] ** 2])
