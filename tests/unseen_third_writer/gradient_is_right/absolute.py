# unseen: wrong | line 20 | the difference is compared with tol and not the relative error
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
    if grad.shape != np.shape(w) or np.isnan(grad).any():
        return False
    measured = numerical_gradient(f, w, h)
    return bool(np.abs(grad - measured).max() <= tol)
