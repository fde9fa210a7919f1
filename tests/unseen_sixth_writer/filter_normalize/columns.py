# unseen: wrong | lines 7, 8 | the lengths are those of the columns
import numpy as np


def filter_normalize(direction, W):
    d = np.array(direction, dtype=float)
    have = np.sqrt(np.sum(d**2, axis=0))
    want = np.sqrt(np.sum(np.asarray(W, dtype=float) ** 2, axis=0))
    have[have == 0] = 1.0
    return d * (want / have)
