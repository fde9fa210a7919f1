# unseen: wrong | line 24 | h and tol are not passed on: the step is always 1e-5 and the tolerance always 1e-6

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if grad.shape != w.shape or np.isnan(grad).any():
        return False
    return bool(relative_error(grad, numerical_gradient(f, w)) <= 1e-6)
