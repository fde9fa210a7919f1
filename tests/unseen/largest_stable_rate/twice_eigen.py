# unseen: wrong | line 8 | one half of the largest eigenvalue is inverted once too often

import numpy as np


def largest_stable_rate(H):
    lam = np.linalg.eigvalsh(H)
    return float(lam[-1] / 2)
