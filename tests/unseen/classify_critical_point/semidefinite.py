# unseen: wrong | lines 12, 14 | >= counts zeros as positive, so a flat valley is a minimum

import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    cut = tol * np.abs(lam).max()
    lam = np.where(np.abs(lam) <= cut, 0, lam)
    if np.all(lam == 0):
        return "inconclusive"
    if np.all(lam >= 0):
        return "minimum"
    if np.all(lam <= 0):
        return "maximum"
    return "saddle"
