# unseen: wrong | line 7 | the diagonal entries stand for the eigenvalues

import numpy as np


def classify_critical_point(H, tol=1e-8):
    ev = np.diag(H)
    cut = tol * np.abs(ev).max()
    up, down = (ev > cut).sum(), (ev < -cut).sum()
    if up and down:
        return "saddle"
    if up == len(ev):
        return "minimum"
    return "maximum" if down == len(ev) else "inconclusive"
