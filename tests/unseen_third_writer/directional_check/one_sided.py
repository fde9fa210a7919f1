# unseen: wrong | line 13 | a forward difference
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return float(np.max(np.abs(a - b)) / scale) if scale > 0 else 0.0


def directional_check(f, grad, w, v, h=1e-5):
    slope = np.vdot(grad, v)
    numeric = (f(w + h * v) - f(w)) / h
    return relative_error(slope, numeric)
