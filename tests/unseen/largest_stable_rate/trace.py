# unseen: wrong | line 7 | the trace, the sum of all eigenvalues, stands for the largest one

import numpy as np


def largest_stable_rate(H):
    lam = np.trace(H)
    return float(2 / lam)
