# unseen: wrong | line 11 | the two diagonal entries are exchanged
import numpy as np


def product_loss_hessian(w, x, y):
    w1, w2 = float(w[0]), float(w[1])
    m = len(x)
    A = x @ x / m
    B = x @ y / m
    off = 2 * w1 * w2 * A - B
    return np.array([[w1**2 * A, off], [off, w2**2 * A]])
