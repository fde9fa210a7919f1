# unseen: wrong | line 10 | the direction is scaled to length 1 for the claimed slope alone
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a / scale - b / scale)))

def directional_check(f, grad, w, v, h=1e-5):
    u = v / np.linalg.norm(v)
    claimed = np.vdot(grad, u)
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(claimed, measured)
