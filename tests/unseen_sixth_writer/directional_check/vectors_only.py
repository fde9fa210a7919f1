# unseen: wrong | line 13 | the dot product of two matrices is a matrix and no number [exception]
import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    claim = float(np.dot(grad, v))
    seen = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claim, seen)
