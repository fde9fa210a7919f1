# unseen: wrong | line 10 | every entry is divided by itself

import numpy as np


def relative_error(a, b):
    a = np.atleast_1d(np.asarray(a, dtype=float))
    b = np.atleast_1d(np.asarray(b, dtype=float))
    num = np.abs(a - b)
    den = np.maximum(np.abs(a), np.abs(b))
    den[den == 0] = 1.0
    return float(np.max(num / den))
