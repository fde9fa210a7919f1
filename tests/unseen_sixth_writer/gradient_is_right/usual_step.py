# unseen: wrong | line 27 | the step h is not handed on, so the default one is always used
import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(np.subtract(a, b))) / scale)


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    grad = np.asarray(grad)
    same_shape = grad.shape == np.asarray(w).shape
    if not same_shape or np.isnan(grad).any():
        return False
    measured = numerical_gradient(f, w)
    return bool(relative_error(grad, measured) <= tol)
