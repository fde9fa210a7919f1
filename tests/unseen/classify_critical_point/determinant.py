# unseen: wrong | lines 10, 12 | the sign of the determinant, which is a rule for n = 2 only

import numpy as np


def classify_critical_point(H, tol=1e-8):
    d = np.linalg.det(H)
    if abs(d) <= tol:
        return "inconclusive"
    if d < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
