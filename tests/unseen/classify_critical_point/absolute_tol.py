# unseen: wrong | lines 8, 11, 13 | tol is taken as absolute and not as a part of the largest magnitude

import numpy as np


def classify_critical_point(H, tol=1e-8):
    ev = np.linalg.eigvalsh(H)
    pos, neg = np.any(ev > tol), np.any(ev < -tol)
    if pos and neg:
        return "saddle"
    if np.all(ev > tol):
        return "minimum"
    if np.all(ev < -tol):
        return "maximum"
    return "inconclusive"
