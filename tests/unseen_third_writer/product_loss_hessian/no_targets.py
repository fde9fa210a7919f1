# unseen: wrong | line 10 | the mean of x y is forgotten in the mixed derivative
import numpy as np


def product_loss_hessian(w, x, y):
    m2 = (x**2).mean()
    H = np.zeros((2, 2))
    H[0, 0] = w[1] ** 2 * m2
    H[1, 1] = w[0] ** 2 * m2
    H[0, 1] = H[1, 0] = 2 * w[0] * w[1] * m2
    return H
