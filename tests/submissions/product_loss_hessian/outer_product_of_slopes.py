# expect: failed value residual_lost
import numpy as np


def product_loss_hessian(w, x, y):
    slopes = np.array([w[1], w[0]])
    return np.mean(x**2) * np.outer(slopes, slopes)
