# unseen: wrong | line 11 | the sign of the trace decides

import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    size = np.abs(lam).max()
    if size == 0 or np.any(np.abs(lam) <= tol * size) and (lam.min() >= -tol * size or lam.max() <= tol * size):
        return "inconclusive"
    if lam.min() < 0 < lam.max() and abs(lam.sum()) < size:
        return "saddle"
    return "minimum" if lam.sum() > 0 else "maximum"
