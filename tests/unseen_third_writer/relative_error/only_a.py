# unseen: wrong | line 7 | only the entries of a make the scale
import numpy as np


def relative_error(a, b):
    diff = np.max(np.abs(np.asarray(a, dtype=float) - b))
    biggest = np.max(np.abs(a))
    return float(diff / biggest) if biggest > 0 else float(diff > 0) * 2
