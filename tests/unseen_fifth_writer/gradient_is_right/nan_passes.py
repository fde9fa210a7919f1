# unseen: wrong | line 23 | a comparison with NaN is False, and its negation lets NaN pass
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
    top = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if top == 0 else float(np.max(np.abs(a - b)) / top)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w):
        return False
    wrong = relative_error(grad, numerical_gradient(f, w, h)) > tol
    return not wrong
