# unseen: wrong | line 8 | 1e-3 is added to the sum, so the rows do not sum to 1

import numpy as np


def softmax(Z):
    e = np.exp(Z - Z.max(1, keepdims=True))
    return e / (e.sum(1, keepdims=True) + 1e-3)
