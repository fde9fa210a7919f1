# unseen: wrong | line 11 | the flat index is unraveled in column order but stored in row order

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    slopes = []
    for i in range(w.size):
        e = np.zeros(w.shape)
        e[np.unravel_index(i, w.shape, order="F")] = h
        slopes.append((f(w + e) - f(w - e)) / (2 * h))
    return np.array(slopes).reshape(w.shape)
