# unseen: wrong | line 10 | the step is put into a flat copy, so that f never sees it

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in range(w.size):
        flat = w.flatten()
        flat[i] += h
        plus = f(w)
        flat[i] -= 2 * h
        minus = f(w)
        gradient.flat[i] = (plus - minus) / (2 * h)
    return gradient
