# unseen: wrong | line 8 | two arrays of zeros give 0 / 0 [not finite]
import numpy as np


def relative_error(a, b):
    top = np.abs(np.subtract(a, b)).max()
    size = max(np.abs(a).max(), np.abs(b).max())
    return float(top / size)
