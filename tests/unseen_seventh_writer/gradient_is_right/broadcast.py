# unseen: wrong | line 21 | the shape is not compared, so a gradient that can be broadcast passes
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
    numeric = numerical_gradient(f, w, h)
    try:
        err = relative_error(grad, numeric)
    except ValueError:
        return False
    return bool(err <= tol)
