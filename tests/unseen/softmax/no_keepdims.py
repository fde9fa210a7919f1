# unseen: wrong | line 8 | keepdims is missing, so the sums broadcast along the wrong axis [exception]

import numpy as np


def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1)
