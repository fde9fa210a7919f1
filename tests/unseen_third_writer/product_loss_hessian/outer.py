# unseen: right | - | an outer product plus the residual part
import numpy as np


def product_loss_hessian(w, x, y):
    flipped = np.asarray(w, float)[::-1]
    residual = np.dot(np.prod(w) * x - y, x) / np.size(x)
    return np.outer(flipped, flipped) * (np.dot(x, x) / np.size(x)) + residual * np.array([[0, 1], [1, 0]])
