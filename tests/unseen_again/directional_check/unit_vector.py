# unseen: wrong | line 16 | the direction is scaled to length 1

import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a - b)) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    w = np.asarray(w, dtype=float)
    v = np.asarray(v, dtype=float)
    claimed = float(np.sum(grad * v))
    u = v / np.linalg.norm(v)
    measured = (f(w + h * u) - f(w - h * u)) / (2 * h)
    return relative_error(claimed, measured)
