# unseen: wrong | line 26 | a relative error of NaN is not larger than tol, so a gradient with NaN passes
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
    if np.shape(grad) != np.shape(w):
        return False
    measured = numerical_gradient(f, w, h)
    error = relative_error(grad, measured)
    if error > tol:
        return False
    return True
