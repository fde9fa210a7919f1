# unseen: wrong | line 12 | grad @ v is a matrix for matrices, not the sum over all entries [exception]

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    claimed = grad @ v
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)
