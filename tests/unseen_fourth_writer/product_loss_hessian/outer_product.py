# unseen: right | - | an outer product for the curvature plus the slope on the other diagonal
import numpy as np


def product_loss_hessian(w, x, y):
    other = np.array([w[1], w[0]], dtype=float)
    product = other.prod()
    curvature = np.vdot(x, x) / len(x)
    slope = product * curvature - np.vdot(x, y) / len(x)
    return curvature * np.outer(other, other) + slope * np.fliplr(np.eye(2))
