# unseen: wrong | lines 6, 7 | tol is an absolute limit
import numpy as np

def classify_critical_point(H, tol=1e-8):
    ev = np.linalg.eigvalsh(H)
    up, down = np.any(ev > tol), np.any(ev < -tol)
    flat = np.any(np.abs(ev) <= tol)
    if up and down:
        return "saddle"
    if flat:
        return "inconclusive"
    return "minimum" if up else "maximum"
