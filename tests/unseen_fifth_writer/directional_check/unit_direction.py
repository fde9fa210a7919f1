# unseen: wrong | line 11 | the direction is scaled to length 1
import numpy as np


def relative_error(a, b):
    top = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if top == 0 else float(np.max(np.abs(np.subtract(a, b, dtype=float))) / top)


def directional_check(f, grad, w, v, h=1e-5):
    u = v / np.linalg.norm(v)
    claimed = np.sum(grad * u)
    measured = (f(w + h * u) - f(w - h * u)) / (2 * h)
    return relative_error(claimed, measured)
