# unseen: wrong | line 11 | the scale is taken where the difference is largest

import numpy as np


def relative_error(a, b):
    a = np.ravel(np.asarray(a, dtype=float))
    b = np.ravel(np.asarray(b, dtype=float))
    gap = np.abs(a - b)
    i = int(np.argmax(gap))
    scale = max(abs(a[i]), abs(b[i]))
    return float(gap[i] / scale) if scale else 0.0
