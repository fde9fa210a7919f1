# unseen: wrong | line 10 | the test with determinant and first entry holds for two variables only
import numpy as np


def classify_critical_point(H, tol=1e-8):
    scale = np.abs(np.linalg.eigvalsh(H)).max()
    if scale == 0:
        return "inconclusive"
    D = np.linalg.det(H / scale)
    if abs(D) <= tol:
        return "inconclusive"
    if D < 0:
        return "saddle"
    return "minimum" if H[0, 0] > 0 else "maximum"
