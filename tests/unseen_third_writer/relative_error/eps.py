# unseen: wrong | line 10 | a small number is added below, so that tiny arrays have too small an error
import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    top = np.abs(a - b).max()
    bottom = max(np.abs(a).max(), np.abs(b).max())
    return float(top / (bottom + 1e-8))
