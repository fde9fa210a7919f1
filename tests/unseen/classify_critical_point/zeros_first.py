# unseen: wrong | line 9 | a zero eigenvalue is looked for before the signs, so a saddle with zeros is inconclusive

import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    zero = np.abs(lam) <= tol * np.abs(lam).max()
    if zero.any():
        return "inconclusive"
    if (lam > 0).all():
        return "minimum"
    if (lam < 0).all():
        return "maximum"
    return "saddle"
