# unseen: wrong | line 9 | the reciprocal is forgotten

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 + e, (1 + e) / np.maximum(e, 1e-300))
