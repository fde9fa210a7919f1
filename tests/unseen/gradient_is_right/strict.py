# unseen: wrong | line 24 | the sum of the relative errors is compared

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
    grad = np.asarray(grad, dtype=float)
    if grad.shape != np.shape(w):
        return False
    measured = numerical_gradient(f, w, h)
    scale = max(np.abs(grad).max(), np.abs(measured).max())
    if scale == 0:
        return True
    return bool(np.abs(grad - measured).mean() / scale <= tol)
