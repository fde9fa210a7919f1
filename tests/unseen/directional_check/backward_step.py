# unseen: wrong | line 13 | the difference goes backward only

import numpy as np


def relative_error(a, b):
    scale = max(np.abs(a).max(), np.abs(b).max())
    return 0.0 if scale == 0 else float(np.abs(a - b).max() / scale)


def directional_check(f, grad, w, v, h=1e-5):
    claimed = np.sum(grad * v)
    measured = (f(w) - f(w - h * v)) / h
    return relative_error(claimed, measured)
