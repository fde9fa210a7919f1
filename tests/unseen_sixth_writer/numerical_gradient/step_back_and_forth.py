# unseen: wrong | line 14 | the entry of w is stepped up, down and up again instead of getting its kept value back, so its last bits change [changed arguments]
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    if w.dtype.kind != "f":
        w = w.astype(float)
    g = np.zeros(w.shape)
    for idx in np.ndindex(w.shape):
        w[idx] += h
        f1 = f(w)
        w[idx] -= 2 * h
        f2 = f(w)
        w[idx] += h
        g[idx] = (f1 - f2) / (2 * h)
    return g
