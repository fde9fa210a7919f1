# unseen: wrong | lines 22, 23 | h and tol are exchanged in what is called and compared
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a / scale - b / scale)))

def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient

def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    g = np.asarray(grad, dtype=float)
    if g.shape != np.asarray(w).shape or not np.all(np.isfinite(g)):
        return False
    num = numerical_gradient(f, w, tol)
    return bool(relative_error(g, num) <= h)
