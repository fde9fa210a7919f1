# unseen: wrong | line 9 | two arrays of zeros are divided by 0 [not finite]
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    top = np.max(np.abs(a - b))
    bottom = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return float(top / bottom)
