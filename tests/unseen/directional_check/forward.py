# unseen: wrong | line 13 | a forward difference in place of the central one

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    claimed = np.vdot(grad, v)
    measured = (f(w + h * v) - f(w)) / h
    return relative_error(claimed, measured)
