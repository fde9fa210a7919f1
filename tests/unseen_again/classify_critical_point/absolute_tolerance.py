# unseen: wrong | line 8 | the tolerance is not relative

import numpy as np


def classify_critical_point(H, tol=1e-8):
    eig = np.linalg.eigvalsh(H)
    limit = tol
    pos = np.any(eig > limit)
    neg = np.any(eig < -limit)
    zero = np.any(np.abs(eig) <= limit)
    if pos and neg:
        return "saddle"
    if zero:
        return "inconclusive"
    return "minimum" if pos else "maximum"
