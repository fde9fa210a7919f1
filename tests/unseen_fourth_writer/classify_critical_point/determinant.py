# unseen: wrong | line 9 | the rule of the determinant for two variables is used for any number of them
import numpy as np


def classify_critical_point(H, tol=1e-8):
    H = np.asarray(H, dtype=float)
    if not np.any(H):
        return "inconclusive"
    D = np.linalg.det(H / np.abs(H).max())
    if abs(D) <= tol:
        return "inconclusive"
    if D < 0:
        return "saddle" if len(H) > 1 else "maximum"
    return "minimum" if H[0, 0] > 0 else "maximum"
