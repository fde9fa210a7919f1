# unseen: wrong | line 9 | 1e-3 is added to the length of each row, so the rows come out too short

import numpy as np


def filter_normalize(direction, W):
    dn = np.sqrt((direction ** 2).sum(axis=1, keepdims=True))
    wn = np.sqrt((W ** 2).sum(axis=1, keepdims=True))
    return direction * (wn / (dn + 1e-3))
