# unseen: wrong | line 9 | keepdims is missing, so the lengths broadcast along the columns [exception]

import numpy as np


def filter_normalize(direction, W):
    dn = np.linalg.norm(direction, axis=1)
    dn = np.where(dn == 0, 1, dn)
    return direction * (np.linalg.norm(W, axis=1) / dn)
