# unseen: wrong | line 12 | divided by h in place of 2 h

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    measured = (f(w + h * v) - f(w - h * v)) / h
    return relative_error(np.dot(grad.ravel(), v.ravel()), measured)
