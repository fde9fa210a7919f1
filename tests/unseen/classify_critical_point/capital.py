# unseen: wrong | lines 11, 13, 14 | the kinds are written with a capital

import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    cut = tol * np.abs(lam).max()
    up, down = (lam > cut).any(), (lam < -cut).any()
    if up and down:
        return "Saddle"
    if (np.abs(lam) <= cut).any():
        return "Inconclusive"
    return "Minimum" if up else "Maximum"
