# unseen: wrong | line 7 | np.linalg.norm without ord is the Frobenius norm, not the largest eigenvalue

import numpy as np


def largest_stable_rate(H):
    L = np.linalg.norm(H)
    return float(2 / L)
