# unseen: wrong | lines 8, 12 | only a step forward is made, and it is divided by 2 h
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    grad = np.zeros(w.shape)
    base = f(w)
    for idx in np.ndindex(w.shape):
        moved = w.copy()
        moved[idx] += h
        grad[idx] = (f(moved) - base) / (2 * h)
    return grad
