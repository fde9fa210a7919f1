# unseen: wrong | lines 8, 13 | a forward difference with one shared f(w) instead of the central difference

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    base = f(w)
    grad = np.empty_like(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        grad[i] = (f(w) - base) / h
        w[i] = old
    return grad
