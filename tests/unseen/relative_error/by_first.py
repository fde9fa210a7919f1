# unseen: wrong | line 10 | it divides by the largest entry of a alone, so it is not the same for (a, b) and (b, a)

import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    if not a.any() and not b.any():
        return 0.0
    return float(np.max(np.abs(a - b)) / np.max(np.abs(a)))
