# unseen: wrong | line 9 | the quotient of the lengths is upside down

import numpy as np


def filter_normalize(direction, W):
    d = np.linalg.norm(direction, axis=1)[:, None]
    w = np.linalg.norm(W, axis=1)[:, None]
    return direction * np.divide(d, w, out=np.zeros(d.shape), where=w > 0)
