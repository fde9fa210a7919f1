# unseen: wrong | line 7 | the bound by the largest row sum is used

import numpy as np


def largest_stable_rate(H):
    bound = np.abs(H).sum(axis=1).max()
    return float(2.0 / bound)
