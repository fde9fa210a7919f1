# unseen: wrong | line 12 | after the step to the right only one h is taken back, so the second value is f(w) itself
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    p = np.array(w, dtype=float)
    g = np.empty(p.shape)
    for i in np.ndindex(*p.shape):
        old = p[i]
        p[i] += h
        f1 = f(p)
        p[i] -= h
        f2 = f(p)
        p[i] = old
        g[i] = (f1 - f2) / (2 * h)
    return g
