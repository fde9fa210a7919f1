# unseen: wrong | line 12 | grad @ v is no sum over all entries where they are matrices [exception]
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return float(np.max(np.abs(a - b)) / scale) if scale > 0 else 0.0


def directional_check(f, grad, w, v, h=1e-5):
    claimed = grad @ v
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)
