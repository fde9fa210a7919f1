# unseen: wrong | line 15 | one direction is measured, and a gradient may be wrong across it

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w) or np.isnan(np.sum(grad)):
        return False
    v = np.ones(np.shape(w))
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return bool(relative_error(np.sum(grad), measured) <= tol)
