# unseen: wrong | line 13 | after the second value the entry is left at w - h and not put back, so the argument changes and later entries are taken elsewhere [changed arguments]

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    it = np.nditer(w, flags=["multi_index"])
    while not it.finished:
        ix = it.multi_index
        w[ix] += h
        fp = f(w)
        w[ix] -= 2 * h
        fm = f(w)
        grad[ix] = (fp - fm) / (2 * h)
        it.iternext()
    return grad
