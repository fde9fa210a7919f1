# expect: failed value measured_by_second
import numpy as np


def relative_error(a, b):
    size = np.max(np.abs(b))
    if size == 0:
        size = np.max(np.abs(a))
    return 0.0 if size == 0 else np.max(np.abs(a - b)) / size
