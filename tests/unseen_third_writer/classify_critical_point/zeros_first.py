# unseen: wrong | line 8 | a saddle with zeros is called inconclusive
import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    limit = tol * np.max(np.abs(lam))
    if np.any(np.abs(lam) <= limit):
        return "inconclusive"
    if np.all(lam > 0):
        return "minimum"
    if np.all(lam < 0):
        return "maximum"
    return "saddle"
