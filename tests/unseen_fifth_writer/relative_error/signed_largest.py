# unseen: wrong | line 7 | the largest entry is taken with its sign and not in magnitude
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    biggest = max(abs(a.max()), abs(b.max()))
    gap = np.abs(a - b).max()
    return float(gap / biggest) if biggest else 0.0
