# unseen: wrong | line 8 | the two largest magnitudes are added in the denominator

import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = np.abs(a).max() + np.abs(b).max()
    return 0.0 if scale == 0 else float(np.abs(a - b).max() / scale)
