# unseen: wrong | line 7 | divided by the sum of the two magnitudes
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    scale = np.max(np.abs(a)) + np.max(np.abs(b))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(a - b)) / scale)
