# unseen: wrong | line 8 | the two entries on the diagonal have changed places
import numpy as np


def product_loss_hessian(w, x, y):
    S = x @ x / len(x)
    T = x @ y / len(x)
    H = S * np.outer(w, w)
    H[0, 1] = H[1, 0] = 2 * S * w[0] * w[1] - T
    return H
