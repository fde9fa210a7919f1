# unseen: wrong | line 7 | w itself is moved and does not come back to the last bit [changed arguments]
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    g = np.zeros_like(w, dtype=float)
    flat = w.reshape(-1)
    for k in range(flat.size):
        flat[k] += h
        plus = f(w)
        flat[k] -= 2 * h
        minus = f(w)
        flat[k] += h
        g.flat[k] = (plus - minus) / (2 * h)
    return g
