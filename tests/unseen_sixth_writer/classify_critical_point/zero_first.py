# unseen: wrong | line 8 | any zero makes it inconclusive, also beside eigenvalues of both signs
import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    size = np.abs(lam).max()
    if size == 0 or (np.abs(lam) <= tol * size).any():
        return "inconclusive"
    if (lam > 0).all():
        return "minimum"
    return "maximum" if (lam < 0).all() else "saddle"
