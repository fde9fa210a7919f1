# unseen: wrong | line 19 | np.allclose judges entry by entry with an absolute part, so small wrong gradients pass

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if grad.shape != w.shape:
        return False
    return bool(np.allclose(grad, numerical_gradient(f, w, h), atol=tol))
