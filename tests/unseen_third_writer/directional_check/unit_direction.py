# unseen: wrong | line 13 | the direction is scaled to length 1 for the claim but not for the measurement
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return float(np.max(np.abs(a - b)) / scale) if scale > 0 else 0.0


def directional_check(f, grad, w, v, h=1e-5):
    u = v / np.linalg.norm(v)
    claimed = np.sum(grad * u)
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)
