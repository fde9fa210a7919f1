# expect: passed - -
import numpy as np


def relative_error(a, b):
    size = max(np.abs(a).max(), np.abs(b).max())
    if size == 0:
        return 0.0
    return np.abs(a - b).max() / size
