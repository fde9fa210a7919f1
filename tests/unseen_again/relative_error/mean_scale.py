# unseen: wrong | line 10 | relative to the sum of the two largest entries

import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    top = np.max(np.abs(a - b))
    bottom = np.max(np.abs(a)) + np.max(np.abs(b))
    if bottom == 0:
        return 0.0
    return float(top / bottom)
