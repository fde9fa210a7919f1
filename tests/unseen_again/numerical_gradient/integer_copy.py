# unseen: wrong | lines 9, 10 | the copy of an integer point keeps its type, so the step is cut off

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    for idx in np.ndindex(*w.shape):
        up = w.copy()
        dn = w.copy()
        up[idx] += h
        dn[idx] -= h
        grad[idx] = (f(up) - f(dn)) / (2 * h)
    return grad
