# unseen: wrong | line 11 | the mixed derivative differentiates one of two changing factors only, so the slope itself is missing in it
import numpy as np


def product_loss_hessian(w, x, y):
    w1, w2 = w
    sxx = np.mean(x * x)
    H = np.zeros((2, 2))
    H[0, 0] = w2 * w2 * sxx
    H[1, 1] = w1 * w1 * sxx
    H[0, 1] = w1 * w2 * sxx
    H[1, 0] = H[0, 1]
    return H
