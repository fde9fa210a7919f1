# unseen: wrong | line 10 | normalized over the columns

import numpy as np


def softmax(Z):
    Z = np.array(Z, dtype=float)
    shifted = Z - Z.max(axis=1, keepdims=True)
    e = np.exp(shifted)
    total = e.sum(axis=0)
    return e / total
