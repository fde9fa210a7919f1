# unseen: wrong | lines 7, 8 | two mistakes: a mean over all entries, and clipped outputs

import numpy as np


def binary_cross_entropy(A, Y):
    a = np.clip(A, 1e-15, 1 - 1e-15)
    return float(np.mean(-Y * np.log(a) - (1 - Y) * np.log(1 - a)))
