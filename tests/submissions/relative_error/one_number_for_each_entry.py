# expect: failed shape -
import numpy as np


def relative_error(a, b):
    size = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.where(size == 0, 1, size)
