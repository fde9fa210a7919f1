# unseen: wrong | line 8 | the entry off the diagonal holds the product of the slopes alone, as if the second factor did not change
import numpy as np


def product_loss_hessian(w, x, y):
    p, q = w
    s = np.mean(x * x)
    mixed = p * q * s
    return np.array([[q * q * s, mixed], [mixed, p * p * s]])
