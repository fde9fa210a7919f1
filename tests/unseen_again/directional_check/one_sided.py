# unseen: wrong | line 16 | a forward difference

import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a - b)) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    slope = np.sum(np.asarray(grad) * v)
    here = f(w + 0.0)
    there = f(w + h * v)
    measured = (there - here) / h
    return relative_error(slope, measured)
