# unseen: wrong | line 9 | the scale is the largest value and not the largest magnitude, so it is wrong or negative for negative entries

import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    scale = max(a.max(), b.max())
    if scale == 0:
        return 0.0
    return float(abs(a - b).max() / scale)
