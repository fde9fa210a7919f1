# unseen: wrong | line 9 | scaled by the norm of the whole matrix

import numpy as np


def filter_normalize(direction, W):
    d = np.asarray(direction, dtype=float)
    norms = np.linalg.norm(d, axis=1, keepdims=True)
    want = np.linalg.norm(W)
    safe = np.where(norms == 0, 1.0, norms)
    return d / safe * want
