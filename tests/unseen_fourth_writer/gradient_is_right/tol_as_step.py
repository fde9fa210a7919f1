# unseen: wrong | line 25 | tol is given to the measurement as its step in place of h
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = max(np.abs(a).max(), np.abs(b).max())
    return float(np.abs(a - b).max() / size) if size != 0 else 0.0


def numerical_gradient(f, w, h=1e-05):
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
    measured = numerical_gradient(f, w, tol)
    return bool(relative_error(grad, measured) <= tol)
