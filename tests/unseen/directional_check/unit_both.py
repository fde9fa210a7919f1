# unseen: wrong | line 12 | v is brought to length 1 everywhere, so the step is not h v

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    v = v / np.sqrt(np.sum(v ** 2))
    slope = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return relative_error(float((grad * v).sum()), slope)
