# unseen: wrong | line 12 | v is brought to length 1 for the step but not in grad . v

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    u = v / np.linalg.norm(v)
    measured = (f(w + h * u) - f(w - h * u)) / (2 * h)
    return relative_error(np.sum(grad * v), measured)
