# expect: failed gradient inner_derivative_lost
import numpy as np


def product_loss_gradient(w, x, y):
    slope = np.mean((w[0] * w[1] * x - y) * x)
    return np.array([slope, slope])
