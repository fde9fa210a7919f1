# unseen: wrong | line 10 | each difference is divided by its own entries, and not the largest by the largest entry
import numpy as np


def relative_error(a, b):
    worst = 0.0
    for p, q in zip(np.ravel(a).astype(float), np.ravel(b).astype(float)):
        scale = max(abs(p), abs(q))
        if scale > 0:
            worst = max(worst, abs(p - q) / scale)
    return float(worst)
