# unseen: wrong | line 7 | the outputs are rounded to 0 and 1 first

import numpy as np


def binary_cross_entropy(A, Y):
    p = (A > 0.5).astype(float)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(Y * np.log(p) + (1 - Y) * np.log(1 - p)) / len(A))
