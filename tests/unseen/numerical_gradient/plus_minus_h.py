# unseen: wrong | lines 9, 11, 13 | the entry is moved by + h, - 2 h and + h again, which rounding does not bring back to the last bit, and an array of whole numbers cannot hold the step [changed arguments]

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w, dtype=float)
    for i in np.ndindex(*w.shape):
        w[i] += h
        up = f(w)
        w[i] -= 2 * h
        down = f(w)
        w[i] += h
        g[i] = (up - down) / (2 * h)
    return g
