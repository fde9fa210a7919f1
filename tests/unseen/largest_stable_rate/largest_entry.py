# unseen: wrong | line 7 | the largest entry of H is used as its largest eigenvalue

import numpy as np


def largest_stable_rate(H):
    return float(2 / np.abs(H).max())
