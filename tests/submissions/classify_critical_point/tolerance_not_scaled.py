# expect: failed value absolute_cut
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    up, down = np.any(values > tol), np.any(values < -tol)
    if up and down:
        return "saddle"
    if np.any(np.abs(values) <= tol):
        return "inconclusive"
    return "minimum" if up else "maximum"
