# unseen: right | - | counts the signs with the standard library and matches a pattern
from collections import Counter
import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    floor = tol * max(abs(lam))
    signs = Counter(0 if abs(v) <= floor else (1 if v > 0 else -1) for v in lam)
    match (signs[1] > 0, signs[-1] > 0, signs[0] > 0):
        case (True, True, _):
            return "saddle"
        case (True, False, False):
            return "minimum"
        case (False, True, False):
            return "maximum"
    return "inconclusive"
