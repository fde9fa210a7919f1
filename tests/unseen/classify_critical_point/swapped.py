# unseen: wrong | lines 12, 14 | minimum and maximum are swapped

import numpy as np


def classify_critical_point(H, tol=1e-8):
    ev = np.linalg.eigvalsh(H)
    cut = tol * np.max(np.abs(ev))
    if ev.min() < -cut and ev.max() > cut:
        return "saddle"
    if ev.min() > cut:
        return "maximum"
    if ev.max() < -cut:
        return "minimum"
    return "inconclusive"
