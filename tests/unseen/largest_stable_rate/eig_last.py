# unseen: wrong | line 8 | np.linalg.eig does not sort, so the last eigenvalue need not be the largest

import numpy as np


def largest_stable_rate(H):
    values, vectors = np.linalg.eig(H)
    return float(2 / values[-1])
