# unseen: wrong | line 19 | every entry is judged by itself with allclose and not all by one relative error
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
    measured = numerical_gradient(f, w, h)
    if measured.shape != np.shape(grad):
        return False
    return bool(np.allclose(grad, measured, rtol=tol, atol=1e-12))
