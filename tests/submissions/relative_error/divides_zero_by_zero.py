# expect: failed not_finite zero_by_zero
import numpy as np


def relative_error(a, b):
    return np.max(np.abs(a - b)) / np.maximum(np.max(np.abs(a)), np.max(np.abs(b)))
