# expect: failed value judged_by_determinant
import numpy as np


def classify_critical_point(H, tol=1e-8):
    d = np.linalg.det(H)
    if abs(d) <= tol * max(1.0, np.max(np.abs(H))) ** len(H):
        return "inconclusive"
    if d < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
