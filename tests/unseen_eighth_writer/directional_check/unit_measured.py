# unseen: wrong | line 15 | the measured slope is along v scaled to length 1, the claimed one along v as it is
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(a - b)) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    claim = float(np.sum(grad * v))
    u = v / np.linalg.norm(v)
    measured = (f(w + h * u) - f(w - h * u)) / (2 * h)
    return relative_error(claim, measured)
