# unseen: wrong | line 25 | a gradient of another shape with as many entries is accepted [not refused]
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(a - b)) / scale)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    grad = np.asarray(grad, dtype=float)
    if np.isnan(grad).any() or grad.size != np.size(w):
        return False
    measured = numerical_gradient(f, w, h)
    return bool(relative_error(grad.reshape(measured.shape), measured) <= tol)
