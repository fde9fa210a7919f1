# unseen: wrong | line 13 | minimum and maximum are exchanged
import numpy as np


def classify_critical_point(H, tol=1e-8):
    w = np.linalg.eigvalsh(H)
    eps = tol * abs(w).max()
    up, down = (w > eps).sum(), (w < -eps).sum()
    if up > 0 and down > 0:
        return "saddle"
    if up + down < len(w):
        return "inconclusive"
    return "maximum" if up else "minimum"
