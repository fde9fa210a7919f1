# unseen: wrong | line 8 | the derivative by the product has a plus in front of the moment of x and y
import numpy as np


def product_loss_gradient(w, x, y):
    Sxx, Sxy = np.mean(x * x), np.mean(x * y)
    slope = w[0] * w[1]
    dC_dslope = slope * Sxx + Sxy
    return np.array([w[1], w[0]]) * dC_dslope
