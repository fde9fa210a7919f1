# unseen: wrong | line 9 | divided by the sum of both largest magnitudes and not by the larger
import numpy as np


def relative_error(a, b):
    a = np.atleast_1d(np.asarray(a, dtype=float)).ravel()
    b = np.atleast_1d(np.asarray(b, dtype=float)).ravel()
    gap = max(abs(p - q) for p, q in zip(a, b))
    size = max(abs(p) for p in a) + max(abs(q) for q in b)
    return 0.0 if size == 0 else float(gap / size)
