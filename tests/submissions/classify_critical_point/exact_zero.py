# expect: failed value no_cut
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    if (values > 0).any() and (values < 0).any():
        return "saddle"
    if (values > 0).all():
        return "minimum"
    if (values < 0).all():
        return "maximum"
    return "inconclusive"
