# unseen: wrong | line 8 | the two entries of the diagonal are exchanged
import numpy as np


def product_loss_hessian(w, x, y):
    m = len(x)
    s, q = sum(t * t for t in x) / m, sum(t * u for t, u in zip(x, y)) / m
    a, c = w[0] ** 2 * s, w[1] ** 2 * s
    mixed = 2 * w[0] * w[1] * s - q
    return np.array([[a, mixed], [mixed, c]])
