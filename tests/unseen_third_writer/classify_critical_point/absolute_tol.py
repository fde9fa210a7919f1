# unseen: wrong | lines 7, 8 | tol is not relative to the largest eigenvalue
import numpy as np


def classify_critical_point(H, tol=1e-8):
    ev = np.linalg.eigvalsh(H)
    pos = np.sum(ev > tol)
    neg = np.sum(ev < -tol)
    if pos and neg:
        return "saddle"
    if pos == len(ev):
        return "minimum"
    if neg == len(ev):
        return "maximum"
    return "inconclusive"
