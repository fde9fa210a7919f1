# unseen: wrong | line 7 | the largest diagonal entry stands for the largest eigenvalue

import numpy as np


def largest_stable_rate(H):
    return float(2 / np.max(np.diag(H)))
