# unseen: wrong | line 9 | every coordinate is moved at the same time, so every entry holds the change along (1, 1, ..., 1)

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        grad[i] = (f(w + h) - f(w - h)) / (2 * h)
    return grad
