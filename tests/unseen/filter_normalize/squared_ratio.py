# unseen: wrong | line 9 | the ratio of the squared lengths without the root

import numpy as np


def filter_normalize(direction, W):
    d2 = np.sum(direction ** 2, axis=1, keepdims=True)
    w2 = np.sum(W ** 2, axis=1, keepdims=True)
    ratio = np.divide(w2, d2, out=np.zeros(d2.shape), where=d2 > 0)
    return direction * ratio
