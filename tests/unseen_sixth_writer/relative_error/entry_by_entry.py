# unseen: wrong | line 7 | each difference is divided by its own entries instead of by the largest of all
import numpy as np


def relative_error(a, b):
    a, b = np.atleast_1d(a).astype(float), np.atleast_1d(b).astype(float)
    scale = np.maximum(np.abs(a), np.abs(b))
    scale[scale == 0] = 1.0
    return float(np.max(np.abs(a - b) / scale))
