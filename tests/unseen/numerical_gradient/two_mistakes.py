# unseen: wrong | lines 8, 11, 12 | two mistakes: a forward difference, and the step is not taken back

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    p = np.array(w, dtype=float)
    f0 = f(p)
    g = np.zeros(p.shape)
    for i in np.ndindex(p.shape):
        p[i] += h
        g[i] = (f(p) - f0) / h
    return g
