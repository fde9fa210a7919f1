# unseen: wrong | line 13 | the claimed slope is divided by the length of v, and the measured one is not
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = max(np.abs(a).max(), np.abs(b).max())
    return float(np.abs(a - b).max() / size) if size != 0 else 0.0


def directional_check(f, grad, w, v, h=1e-5):
    v = np.asarray(v, dtype=float)
    claimed = np.sum(grad * v) / np.linalg.norm(v)
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)
