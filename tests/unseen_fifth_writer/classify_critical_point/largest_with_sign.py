# unseen: wrong | line 7 | the scale is the largest eigenvalue with its sign, so it is too small if the largest magnitude is negative
import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    cut = tol * max(lam[-1], 0.0)
    up, down = np.any(lam > cut), np.any(lam < -cut)
    if up and down:
        return "saddle"
    if np.all(lam > cut):
        return "minimum"
    if np.all(lam < -cut):
        return "maximum"
    return "inconclusive"
