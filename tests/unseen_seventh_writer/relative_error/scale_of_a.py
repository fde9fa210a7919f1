# unseen: wrong | line 6 | only the first array gives the scale, so exchanging them matters
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = np.abs(a).max()
    if scale == 0:
        return 0.0 if not b.any() else 1.0
    return float(np.abs(a - b).max() / scale)
