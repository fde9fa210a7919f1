# unseen: wrong | line 8 | the determinant test, which holds for two variables only
import numpy as np


def classify_critical_point(H, tol=1e-8):
    H = np.asarray(H, dtype=float)
    scale = np.abs(np.linalg.eigvalsh(H)).max()
    D = np.linalg.det(H / scale) if scale > 0 else 0.0
    if abs(D) <= tol:
        return "inconclusive"
    if D < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
