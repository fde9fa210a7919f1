# unseen: wrong | line 8 | 1e-8 in the denominator: the error of small gradients depends on their unit

import numpy as np


def relative_error(a, b):
    top = np.abs(np.subtract(a, b)).max()
    bottom = max(np.abs(a).max(), np.abs(b).max()) + 1e-8
    return float(top / bottom)
