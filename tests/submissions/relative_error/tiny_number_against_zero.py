# expect: failed value small_number_below
import numpy as np


def relative_error(a, b):
    return np.max(np.abs(a - b)) / (max(np.max(np.abs(a)), np.max(np.abs(b))) + 1e-8)
