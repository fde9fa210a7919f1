# unseen: wrong | line 8 | the parentheses are missing: e / 1 + e is 2 e

import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return np.where(np.asarray(z) >= 0, 1 / (1 + e), e / 1 + e)
