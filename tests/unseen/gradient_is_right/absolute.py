# unseen: wrong | line 20 | the difference is not relative to the size of the gradient

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
    numeric = numerical_gradient(f, w, h)
    if np.shape(grad) != numeric.shape:
        return False
    return bool(np.max(np.abs(grad - numeric)) <= tol)
