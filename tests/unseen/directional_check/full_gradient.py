# unseen: wrong | line 22 | the whole numerical gradient is taken, which takes many values of f and is not the difference along v

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


def directional_check(f, grad, w, v, h=1e-5):
    g = numerical_gradient(f, w, h)
    return relative_error(np.sum(grad * v), np.sum(g * v))
