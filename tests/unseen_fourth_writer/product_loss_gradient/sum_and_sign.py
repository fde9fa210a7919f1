# unseen: wrong | lines 10, 11 | the minus of the inner derivative is missing, and it is a sum over the examples and not their mean
import numpy as np


def product_loss_gradient(w, x, y):
    a, b = float(w[0]), float(w[1])
    slope = 0.0
    for xi, yi in zip(x, y):
        miss = yi - a * b * xi
        slope += miss * xi
    return np.array([b * slope, a * slope])
